import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findResources } from "#backend/resources.ts";
import { issueCertificate } from "#cli/demo/authority/authority.ts";
import { inventedBin, inventedIin } from "#cli/demo/authority/identity-numbers.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { dayOfIntake, openMinistry } from "#tests/support/intake/ministry.ts";
import { holderOf, type SignWith } from "#tests/support/ncalayer/key-holder.ts";
import { startNcalayer } from "#tests/support/ncalayer/server.ts";
import { makeTlsAuthority, makeTlsIdentity } from "#tests/support/ncalayer/tls-identity.ts";
import { ministryBin, openOfficer } from "#tests/support/receipts/officer.ts";

test("a batch is signed through NCALayer with one choice of a key; another body's key is shown and nothing is kept", async () => {
  const tls = await makeTlsAuthority();
  const trust = join(temporaryFolder(), "trust");
  cpSync(findResources().trust, trust, { recursive: true });
  writeFileSync(join(trust, "tls.pem"), tls.rootPem);
  const asked: string[] = [];
  let chosen: SignWith | null = null;
  const choose = () => {
    asked.push("key");
    return chosen;
  };
  const server = await startNcalayer({ tls: await makeTlsIdentity(tls.issuer), choose });
  onTestFinished(() => server.close());
  const timing = { connect: 5_000, answer: 20_000 };
  const ministry = await openMinistry({
    resources: { ...findResources(), trust },
    ncalayer: { port: server.port, timing },
  });
  const officer = await openOfficer(ministry);
  for (const code of ["MSM", "EM"]) {
    const body = await ministry.reporter(code);
    await ministry.takeIn([await body.send(ministry.drive)]);
  }
  const packages = [await officer.packageOf("EM"), await officer.packageOf("MSM")];
  await officer.api.receipts.acceptAll({ packages });
  const tokenOf = async (bin: string): Promise<SignWith> => {
    const organisation = { name: "Министрлік", bin };
    const issued = await issueCertificate(ministry.authority.issuer, {
      holder: { surname: "Қабылдаушы", name: "Сынақ", patronymic: "Тестұлы", iin: inventedIin(7), organisation },
      ...{ usage: "head", algorithm: "ECDSA-P256" },
      ...{ notBefore: new Date("2018-01-10T04:00:00Z"), notAfter: new Date("2020-01-10T04:00:00Z") },
    });
    return holderOf(issued, [ministry.authority.issuer], dayOfIntake);
  };
  const sign = () => officer.api.receipts.signWithNcalayer({ packages, as: "batch", storage: null }).result;

  chosen = await tokenOf(inventedBin(98));
  expect(await sign()).toMatchObject({ outcome: "refused", key: { refusals: [{ code: "signing.otherBody" }] } });
  chosen = null;
  await expect(sign()).rejects.toMatchObject({ code: "ncalayer.cancelled" });
  const before = await officer.api.receipts.answers({ halfYear: "2018-H1" });
  expect(before.map(({ standing }) => standing)).toEqual(["decided", "decided"]);

  chosen = await tokenOf(ministryBin);
  asked.length = 0;
  const signing = await sign();
  expect(signing).toMatchObject({ outcome: "signed", signed: { receipts: [{ packages }], refused: [] } });
  expect(asked).toEqual(["key"]);
  expect(await officer.handOut(packages)).toHaveLength(2);
});
