import { beforeAll, describe, expect, test } from "vitest";
import { type CertificateInfo, checkSigningCertificate, openKeyFile } from "#backend/signing/index.ts";
import type { Authority, CertificateRequest, Issued } from "#cli/demo/authority/authority.ts";
import { writeKeyFile } from "#cli/demo/authority/key-file.ts";
import { bodyBin, head, issueTo, life, otherBin, signingTime, testAuthority } from "#tests/support/signing/people.ts";

let authority: Authority;

beforeAll(async () => {
  authority = await testAuthority();
});

async function certificateOf(changes: Partial<CertificateRequest>): Promise<CertificateInfo> {
  const issued: Issued = await issueTo(authority.issuer, changes);
  return (await openKeyFile(await writeKeyFile(issued, "", []), "")).certificate;
}

async function refusals(
  changes: Partial<CertificateRequest>,
  context: Partial<Parameters<typeof checkSigningCertificate>[1]> = {},
): Promise<string[]> {
  const certificate = await certificateOf(changes);
  const whole = { at: signingTime, role: "head" as const, bodyBin, ...context };
  const { refusals: found, warnings } = checkSigningCertificate(certificate, whole);
  return [...found.map(({ code }) => code), ...warnings.map(({ code }) => `warning ${code}`)];
}

const privatePerson = { holder: { ...head, organisation: undefined }, usage: "person" as const };
const ofOther = { ...head, organisation: { name: "Басқа министрлік", bin: otherBin } };

describe("a certificate that may sign", () => {
  test.each(["head", "maySign"] as const)("as head: %s", async (usage) => {
    expect(await refusals({ usage })).toEqual([]);
  });

  test("as head before the body's BIN is known", async () => {
    expect(await refusals({}, { bodyBin: null })).toEqual([]);
  });

  test("as preparer: an employee; a private person with a word about it", async () => {
    expect(await refusals({ usage: "employee" }, { role: "preparer" })).toEqual([]);
    expect(await refusals(privatePerson, { role: "preparer" })).toEqual(["warning signing.signerNamesNoBody"]);
  });

  test("as preparer from another authority, without НУЦ РК's usages: a warning", async () => {
    expect(await refusals({ extendedKeyUsages: [] }, { role: "preparer" })).toEqual([
      "warning signing.noAuthorityUsages",
    ]);
  });

  test("on the first and the last moment of its life", async () => {
    expect(await refusals({}, { at: life.notBefore })).toEqual([]);
    expect(await refusals({}, { at: life.notAfter })).toEqual([]);
  });
});

describe("a certificate that may not sign", () => {
  test("expired, not yet valid", async () => {
    expect(await refusals({}, { at: new Date(life.notAfter.getTime() + 1) })).toEqual(["signing.certificateExpired"]);
    const early = new Date(life.notBefore.getTime() - 1);
    expect(await refusals({}, { at: early })).toEqual(["signing.certificateNotYetValid"]);
  });

  test("itself or its issuer signed with SHA-1: no reader would ever take it", async () => {
    expect(await refusals({ digest: "SHA-1" })).toEqual(["signing.weakCertificate"]);
    expect(await refusals({ digest: "SHA-1", usage: "employee" }, { role: "preparer" })).toEqual([
      "signing.weakCertificate",
    ]);
    const weak = await issueTo(authority.issuer, { digest: "SHA-1" });
    expect(await refusals({}, { chain: [weak.der] })).toEqual(["signing.weakCertificate"]);
  });

  test("a key for logging in", async () => {
    expect(await refusals({ usage: "authentication" })).toContain("signing.authenticationKey");
  });

  test("of another purpose", async () => {
    expect(await refusals({ keyUsage: 0b0010_0000 })).toEqual(["signing.certificateNotForSigning"]);
    const extendedKeyUsages = ["1.3.6.1.5.5.7.3.3", "1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.1"];
    expect(await refusals({ extendedKeyUsages })).toEqual(["signing.certificateNotForSigning"]);
  });

  test("another body's, for head and preparer alike, with both numbers", async () => {
    expect(await refusals({ holder: ofOther })).toEqual(["signing.otherBody"]);
    expect(await refusals({ holder: ofOther }, { role: "preparer" })).toEqual(["signing.otherBody"]);
    const { refusals: found } = checkSigningCertificate(await certificateOf({ holder: ofOther }), {
      at: signingTime,
      role: "head",
      bodyBin,
    });
    expect(found[0]?.data).toEqual({ certificateBin: otherBin, bodyBin, organisation: "Басқа министрлік" });
  });

  test("as head: a private person's, an employee's, one without a BIN", async () => {
    expect(await refusals(privatePerson)).toEqual(["signing.personalKey"]);
    expect(await refusals({ usage: "employee" })).toEqual(["signing.notEntitled"]);
    expect(await refusals({ extendedKeyUsages: [] })).toContain("signing.notEntitled");
    expect(await refusals({ holder: { ...head, organisation: undefined } })).toEqual(["signing.noBin"]);
  });

  test("of several reasons the heaviest comes first", async () => {
    const at = new Date("2030-01-01T00:00:00Z");
    const found = await refusals({ usage: "authentication", holder: ofOther }, { at });
    expect(found).toEqual(["signing.certificateExpired", "signing.authenticationKey", "signing.otherBody"]);
  });
});
