import { beforeAll, describe, expect, test } from "vitest";
import { openKeyFile, type SigningKey, signDetached, type TrustStore, verifyDetached } from "#backend/signing/index.ts";
import type { Authority, Issued } from "#cli/demo/authority/authority.ts";
import { writeKeyFile } from "#cli/demo/authority/key-file.ts";
import { der, oid } from "#tests/support/signing/ber.ts";
import { attribute, type Faults, hash, makeCms } from "#tests/support/signing/cms-maker.ts";
import { writeNcaKeyFile } from "#tests/support/signing/nca-key-file.ts";
import { inTemporaryFolder, openssl, writeFiles } from "#tests/support/signing/openssl.ts";
import { bodyBin, head, issueTo, pkcs8Of, signingTime, testAuthority } from "#tests/support/signing/people.ts";
import { policyAt, trustIn } from "#tests/support/signing/policy.ts";
import { streebog512 } from "../../../../electron/backend/signing/gost/streebog.ts";
import { readSignedData } from "../../../../electron/backend/signing/signed-data.ts";

const password = "Sынақ-Құпиясөз-1";
const content = Buffer.from('<?xml version="1.0"?><ASiCManifest>Қазақстанның киберқалқаны</ASiCManifest>');
let authority: Authority;
let trust: TrustStore;
let signer: Issued;
let key: SigningKey;

beforeAll(async () => {
  authority = await testAuthority("GOST-2015-512");
  trust = await trustIn(authority.root.der, authority.issuer.der);
  signer = await issueTo(authority.issuer, { algorithm: "GOST-2015-512" });
  key = await openKeyFile(writeNcaKeyFile(pkcs8Of(signer), [signer.der], password), password);
});

const check = (signature: Uint8Array, over: Uint8Array = content) =>
  verifyDetached(signature, over, policyAt(signingTime, trust));

async function outcome(faults: Faults, by: Issued = signer): Promise<string> {
  const signature = await makeCms(content, by, signingTime, { digest: "Streebog-512", ...faults });
  const { verdict, subIndication, problems } = await check(signature);
  const codes = problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return [verdict, subIndication, ...codes].join(" ");
}

describe("a GOST key file", () => {
  test("of НУЦ РК's form opens: BER, triple DES, RC2-40", () => {
    expect(key).toMatchObject({ scheme: "gost", digest: "Streebog-512" });
    expect(key.certificate).toMatchObject({ algorithm: "GOST-2015-512", iin: head.iin, bin: bodyBin });
  });

  test("under AES opens, with the chain beside the key", async () => {
    const file = await writeKeyFile(signer, "demo", [authority.issuer, authority.root]);
    const opened = await openKeyFile(file, "demo");
    expect(opened.chain).toHaveLength(1);
    await expect(openKeyFile(file, "other")).rejects.toMatchObject({ code: "signing.wrongPassword" });
  });

  test("holds nothing from which the key could be read out", () => {
    const secret = Buffer.from(pkcs8Of(signer).subarray(-64));
    const held = [...Object.values(key), ...Object.values(key.certificate), ...key.chain];
    expect(held.some((value) => value instanceof Uint8Array && Buffer.from(value).includes(secret))).toBe(false);
    expect(held.some((value) => typeof value === "bigint")).toBe(false);
  });

  test("with another key's certificate is refused", async () => {
    const another = await issueTo(authority.issuer, { algorithm: "GOST-2015-512" });
    const file = writeNcaKeyFile(pkcs8Of(signer), [another.der], password);
    await expect(openKeyFile(file, password)).rejects.toMatchObject({ code: "signing.keyWithoutCertificate" });
  });
});

describe("a detached CAdES baseline B signature by GOST", () => {
  test("holds from the signer to the root, and names who, when and how", async () => {
    const result = await check(await signDetached(content, key, { signingTime, trust }));
    expect(result).toMatchObject({ verdict: "TOTAL-PASSED", signingTime, algorithm: "GOST-2015-512" });
    expect(result.signer).toMatchObject({ iin: head.iin, bin: bodyBin });
  });

  test("carries Kazakhstan's identifiers with NULL, the Streebog of the content, and the chain", async () => {
    const signature = await signDetached(content, key, { signingTime, trust });
    const signed = readSignedData(signature);
    const identifiers = [signed.digestAlgorithm, signed.signatureAlgorithm].map((one) =>
      Buffer.from(one.encoding).toString("hex"),
    );
    const withNull = (dotted: string) => Buffer.from(der(0x30, oid(dotted), der(0x05))).toString("hex");
    expect(identifiers).toEqual([withNull("1.2.398.3.10.1.3.3"), withNull("1.2.398.3.10.1.1.2.3.2")]);
    expect(Buffer.from(signature).includes(Buffer.from(der(0x04, streebog512(content))))).toBe(true);
    expect(signed.signature).toHaveLength(128);
    expect(signed.certificates).toHaveLength(2);
    await inTemporaryFolder((folder) => {
      writeFiles(folder, { signature });
      const printed = openssl(folder, "cms", "-cmsout", "-print", "-inform", "DER", "-in", "signature").toString();
      expect(printed).toContain("id-smime-aa-signingCertificateV2");
      expect(printed).toMatch(/eContent: \s*<ABSENT>/);
    });
  });

  test("over other content is HASH_FAILURE", async () => {
    const signature = await signDetached(content, key, { signingTime, trust });
    expect(await check(signature, Buffer.from("other"))).toMatchObject({ subIndication: "HASH_FAILURE" });
  });

  test("with any octet of the signed attributes or the value changed is refused", async () => {
    const signature = await signDetached(content, key, { signingTime, trust });
    const { signedBytes, signature: value } = readSignedData(signature);
    const at = (part: Uint8Array) => Buffer.from(signature).indexOf(part);
    const places = [
      ...Array.from(signedBytes.subarray(1), (_, i) => at(signedBytes.subarray(1)) + i),
      ...Array.from(value, (_, i) => at(value) + i),
    ];
    expect(places.every((place) => place > 0)).toBe(true);
    for (const place of places.filter((_, i) => i % 2 === 0)) {
      const mutant = Buffer.from(signature);
      mutant[place] = (mutant[place] ?? 0) ^ (1 << (place % 8));
      expect((await check(mutant)).verdict).not.toBe("TOTAL-PASSED");
    }
  });

  test("under an RSA authority holds, and an RSA signature under a GOST authority", async () => {
    const rsa = await testAuthority("RSA-2048", { rootName: "RSA", issuerName: "RSA БӨЛІМ" });
    const both = await trustIn(authority.root.der, authority.issuer.der, rsa.root.der, rsa.issuer.der);
    for (const [issuer, algorithm] of [
      [rsa.issuer, "GOST-2015-512"],
      [authority.issuer, "RSA-2048"],
    ] as const) {
      const issued = await issueTo(issuer, { algorithm });
      const opened = await openKeyFile(writeNcaKeyFile(pkcs8Of(issued), [issued.der], "1"), "1");
      const signature = await signDetached(content, opened, { signingTime, trust: both });
      const { verdict } = await verifyDetached(signature, content, policyAt(signingTime, both));
      expect(verdict).toBe("TOTAL-PASSED");
    }
  });
});

describe("a GOST signature by another program", () => {
  const gost = "1.2.398.3.10.1.1.2.3.2";
  const failed = (code: string) => `TOTAL-FAILED FORMAT_FAILURE ${code}`;

  test("holds with NULL and without, and with the key's identifier in place of the signature's", async () => {
    expect(await outcome({})).toBe("TOTAL-PASSED ");
    expect(await outcome({ signatureAlgorithm: der(0x30, oid(gost)) })).toBe("TOTAL-PASSED ");
    expect(await outcome({ signatureAlgorithm: der(0x30, oid("1.2.398.3.10.1.1.2.2"), der(0x05)) })).toBe(
      "TOTAL-PASSED ",
    );
  });

  test("holds where the certificate is bound by Streebog", async () => {
    const identifier = der(0x30, der(0x30, oid("1.2.398.3.10.1.3.3")), der(0x04, streebog512(signer.der)));
    const signingCertificate = attribute("1.2.840.113549.1.9.16.2.47", der(0x30, der(0x30, identifier)));
    expect(await outcome({ attributes: { signingCertificate } })).toBe("TOTAL-PASSED ");
  });

  test("with SHA-256 beside it contradicts itself", async () => {
    const faults = { digest: "SHA-256", signatureAlgorithm: der(0x30, oid(gost), der(0x05)) } as const;
    expect(await outcome(faults)).toContain(failed("signing.algorithmsDiffer"));
  });

  test("with RSA beside Streebog, which no standard joins, is not judged", async () => {
    const signatureAlgorithm = der(0x30, oid("1.2.840.113549.1.1.1"), der(0x05));
    expect(await outcome({ signatureAlgorithm })).toBe(
      "INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE signing.algorithmUnsupported",
    );
  });

  test("with parameters nobody knows is not judged", async () => {
    const signatureAlgorithm = der(0x30, oid(gost), der(0x30));
    expect(await outcome({ signatureAlgorithm })).toBe(
      "INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE signing.algorithmUnsupported",
    );
  });

  test("said to be ECDSA, or by a key that is not the certificate's, does not hold", async () => {
    const ecdsa = der(0x30, oid("1.2.840.10045.4.3.2"));
    expect(await outcome({ signatureAlgorithm: ecdsa })).toContain("TOTAL-FAILED");
    const another = await issueTo(authority.issuer, { algorithm: "GOST-2015-512" });
    expect(await outcome({}, { ...signer, keys: another.keys })).toBe(
      "TOTAL-FAILED SIG_CRYPTO_FAILURE signing.signatureWrong",
    );
  });

  test("whose digest is of another content", async () => {
    const messageDigest = attribute("1.2.840.113549.1.9.4", der(0x04, hash("Streebog-512", Buffer.from("other"))));
    expect(await outcome({ attributes: { messageDigest } })).toBe("TOTAL-FAILED HASH_FAILURE signing.contentChanged");
  });
});
