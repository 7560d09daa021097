import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { inventedBin } from "#cli/demo/authority/identity-numbers.ts";
import { callKalqan } from "#tests/support/cli/in-process.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { password, writeKey } from "#tests/support/intake/reporter.ts";
import { testAuthority } from "#tests/support/signing/people.ts";

const bin = inventedBin(7);
const day = 24 * 3_600_000;
/** The command line signs by the machine's clock. */
const life = { notBefore: new Date(Date.now() - 30 * day), notAfter: new Date(Date.now() + 300 * day) };

async function makeFolder(
  root: string,
  name: string,
  body: string,
  mode: "body" | "qaom",
  rootPem: string,
): Promise<string> {
  const data = join(root, name);
  const backend = await openBackend({ dataDir: data, holder: "cli", clock: () => new Date() });
  const { api } = backend;
  const path = join(root, "root.pem");
  writeFileSync(path, rootPem);
  const [found] = await api.trust.examine({ path }).result;
  await api.trust.import({ path, sha256: [found?.material.sha256 ?? ""] }).result;
  await api.settings.set({ mode, body });
  await api.signing.confirmBin({ body: "QAOM", bin });
  if (body === "BGM") await api.report.open({ body: "BGM", halfYear: "2018-H2" });
  await backend.close();
  return data;
}

test("made from a file of changes, shown, compared, exported, and taken in by a body", async () => {
  const root = temporaryFolder();
  const authority = await testAuthority();
  const qaom = await makeFolder(root, "qaom", "QAOM", "qaom", authority.rootPem);
  const bgm = await makeFolder(root, "bgm", "BGM", "body", authority.rootPem);
  const keyFile = await writeKey({ folder: root, authority, code: "QAOM", number: 7, life }, bin);
  const passwordFile = join(root, "password.txt");
  writeFileSync(passwordFile, password);
  const input = join(root, "changes.json");
  const deadline = { kind: "month", month: "2018-12", date: "2018-12-31" };
  const changes = {
    ground: { kk: "№ 0-сынақ қаулы", ru: "постановление № 0-тест" },
    appliesFrom: "2018-H2",
    changes: [
      { kind: "deadline", measure: 27, deadline },
      { kind: "removeMeasure", measure: 32 },
    ],
  };
  writeFileSync(input, JSON.stringify(changes));
  const kalqan = async (...argv: string[]) => {
    const { exitCode, stdout } = await callKalqan([...argv, "--json"]);
    return { exitCode, found: JSON.parse(stdout) };
  };
  const make = [
    "plan",
    "edition",
    "make",
    "--input",
    input,
    "--p12",
    keyFile,
    "--password-file",
    passwordFile,
    "--out",
    root,
  ];

  const refused = await kalqan(...make, "--data", bgm);
  expect([refused.exitCode, refused.found.error.code]).toEqual([1, "edition.notQaom"]);
  const made = await kalqan(...make, "--data", qaom);
  expect([made.exitCode, made.found.edition]).toEqual([0, 2]);

  const shown = await kalqan("plan", "edition", "show", "--data", qaom);
  expect(
    shown.found.editions.map(({ edition, appliesFrom }: { edition: number; appliesFrom: string }) => [
      edition,
      appliesFrom,
    ]),
  ).toEqual([
    [1, "2017-H2"],
    [2, "2018-H2"],
  ]);
  expect((await kalqan("plan", "edition", "show", "3", "--data", qaom)).found.error.code).toBe("edition.notHeld");
  expect((await kalqan("plan", "edition", "show", "x", "--data", qaom)).found.error.code).toBe("usage.badEdition");

  const { stdout } = await callKalqan(["plan", "edition", "diff", "1", "2", "--data", qaom, "--lang", "ru"]);
  expect(stdout.trim().split("\n")).toEqual(["32 · Исключено", "27 · Срок · июль 2018 года → декабрь 2018 года"]);

  const imported = await kalqan("plan", "edition", "import", made.found.package, "--data", bgm);
  expect([imported.exitCode, imported.found.outcome, imported.found.moved.length]).toEqual([0, "imported", 1]);
  expect((await kalqan("plan", "edition", "import", made.found.package, "--data", bgm)).found.outcome).toBe("known");
  const exported = await kalqan("plan", "edition", "export", "2", "--data", bgm, "--out", temporaryFolder());
  expect(exported.found).toMatchObject({ edition: 2, sha256: made.found.sha256 });
});
