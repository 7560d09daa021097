import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { issueCertificate } from "#cli/demo/authority/authority.ts";
import { inventedBin, inventedIin } from "#cli/demo/authority/identity-numbers.ts";
import { consolidationInputFormat } from "#shared/consolidation/input.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { callKalqan } from "#tests/support/cli/in-process.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { openReporter } from "#tests/support/intake/reporter.ts";
import { holderOf, type SignWith } from "#tests/support/ncalayer/key-holder.ts";
import { startNcalayer } from "#tests/support/ncalayer/server.ts";
import { makeTlsIdentity } from "#tests/support/ncalayer/tls-identity.ts";
import { testAuthority } from "#tests/support/signing/people.ts";

const words = { kk: "Жұмыс жүргізілді.", ru: "Работа велась." };
const person = { name: "Үлгілиев Сынақ", position: { kk: "Министр", ru: "Министр" }, phone: "", email: "" };
const life = { notBefore: new Date("2018-01-10T04:00:00Z"), notAfter: new Date(Date.now() + 1e10) };

test("ҚАӨМ signs its consolidated report and an edition of the plan through NCALayer; another body's key signs neither", async () => {
  const root = temporaryFolder();
  const data = join(root, "data");
  const authority = await testAuthority();
  const tls = await makeTlsIdentity(null);
  let chosen: SignWith | null = null;
  const ncalayer = await startNcalayer({ tls, choose: () => chosen });
  onTestFinished(() => ncalayer.close());
  const tokenOf = async (bin: string): Promise<SignWith> => {
    const holder = { surname: "Үлгілиев", name: "Сынақ", patronymic: "Тестұлы", iin: inventedIin(7) };
    const request = { holder: { ...holder, organisation: { name: "Министрлік", bin } }, ...life };
    const issued = await issueCertificate(authority.issuer, { ...request, usage: "head", algorithm: "ECDSA-P256" });
    return holderOf(issued, [authority.issuer], new Date());
  };
  const call = async (...argv: string[]) => {
    const { exitCode, stdout } = await callKalqan([...argv, "--json"], { ncalayer: { port: ncalayer.port } });
    return { exitCode, json: JSON.parse(stdout) };
  };
  const day = new Date("2018-07-12T05:00:00Z");
  const own = await openReporter({ folder: root, authority, code: "QAOM", halfYear: "2018-H1", day, number: 1, life });
  await own.send(root);
  await own.api.settings.set({ mode: "qaom", body: "QAOM", head: person, preparer: person });
  await own.close();
  const measures = originalPlan.edition.measures.map(({ number: measure }) => ({ measure, summary: words }));
  const input = join(root, "input.json");
  writeFileSync(input, JSON.stringify({ format: consolidationInputFormat, measures }));
  const out = join(root, "out");
  const consolidate = (...argv: string[]) =>
    call("consolidate", "--data", data, "--period", "2018-H1", "--input", input, "--out", out, ...argv);

  const unknown = await consolidate("--ncalayer");
  expect(unknown).toMatchObject({ exitCode: 3, json: { error: { code: "ncalayer.unknownCertificate" } } });
  expect(readdirSync(out)).toEqual([]);
  chosen = await tokenOf(inventedBin(1));
  const signed = await consolidate("--ncalayer", "--ncalayer-pin", tls.sha256, "--format", "xlsx");
  expect(signed).toMatchObject({ exitCode: 0, json: { consolidation: { state: "signed" } } });
  const rootFile = join(root, "root.pem");
  writeFileSync(rootFile, authority.rootPem);
  const verified = await call("verify", signed.json.package.path, "--trust", rootFile);
  expect(verified).toMatchObject({ exitCode: 0, json: { results: [{ verdict: "TOTAL-PASSED" }] } });

  const changes = join(root, "changes.json");
  const ground = { kk: "№ 0-сынақ қаулы", ru: "постановление № 0-тест" };
  const removed = { kind: "removeMeasure", measure: 32 };
  writeFileSync(changes, JSON.stringify({ ground, appliesFrom: "2018-H2", changes: [removed] }));
  const make = (...argv: string[]) =>
    call("plan", "edition", "make", "--data", data, "--input", changes, "--out", out, ...argv);
  expect(await make()).toMatchObject({ exitCode: 3, json: { error: { code: "usage.optionMissing" } } });
  chosen = null;
  expect(await make("--ncalayer")).toMatchObject({ exitCode: 3, json: { error: { code: "ncalayer.cancelled" } } });
  chosen = await tokenOf(inventedBin(98));
  expect(await make("--ncalayer")).toMatchObject({ exitCode: 1, json: { error: { code: "signing.otherBody" } } });
  chosen = await tokenOf(inventedBin(1));
  const issued = await make("--ncalayer");
  expect(issued).toMatchObject({ exitCode: 0, json: { edition: 2 } });
  expect((await call("verify", issued.json.package, "--trust", rootFile)).exitCode).toBe(0);
});
