import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { type TrustStore, verifyDetached } from "#backend/signing/index.ts";
import type { Authority, Issued } from "#cli/demo/authority/authority.ts";
import { der, indefinite, oid } from "#tests/support/signing/ber.ts";
import {
  attribute,
  attributeTypes,
  bindCertificate,
  type Faults,
  hash,
  makeCms,
  utcTime,
} from "#tests/support/signing/cms-maker.ts";
import { gostSpki } from "#tests/support/signing/gost-keys.ts";
import { issueTo, signingTime, testAuthority } from "#tests/support/signing/people.ts";
import { policyAt, trustIn } from "#tests/support/signing/policy.ts";

const content = Buffer.from("manifest");
let authority: Authority;
let signer: Issued;
let another: Issued;
let trust: TrustStore;

beforeAll(async () => {
  authority = await testAuthority();
  trust = await trustIn(authority.root.der, authority.issuer.der);
  signer = await issueTo(authority.issuer);
  another = await issueTo(authority.issuer);
});

const make = (faults: Faults = {}): Promise<Uint8Array> => makeCms(content, signer, signingTime, faults);

const check = (signature: Uint8Array) => verifyDetached(signature, content, policyAt(signingTime, trust));

async function outcome(faults: Faults): Promise<string> {
  const { verdict, subIndication, problems } = await check(await make(faults));
  const codes = problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return [verdict, subIndication, ...codes].join(" ");
}

describe("a signature is read in any encoding CMS allows", () => {
  test("in DER", async () => {
    const result = await check(await make());
    expect(result).toMatchObject({ verdict: "TOTAL-PASSED", signingTime, algorithm: "ECDSA-P256 SHA-256" });
    expect(result.certificate?.der).toEqual(signer.der);
  });

  test("in BER of indefinite length around it", async () => {
    expect(await outcome({ wrap: indefinite })).toBe("TOTAL-PASSED ");
  });

  test("with the certificates of others beside the signer's", async () => {
    const certificates = [another.der, authority.issuer.der, Buffer.from("3000", "hex"), signer.der];
    expect(await outcome({ certificates })).toBe("TOTAL-PASSED ");
  });

  test("with attributes that say nothing here", async () => {
    const moreAttributes = [attribute("1.2.398.99.1", der(0x0c, Buffer.from("x")))];
    expect(await outcome({ moreAttributes })).toBe("TOTAL-PASSED ");
  });
});

describe("what stands beside a signature unsigned", () => {
  const stamp = attribute("1.2.840.113549.1.9.16.2.14", der(0x30, oid("1.2.840.113549.1.7.2")));
  const beside = (...unsigned: Uint8Array[]) => ({
    signers: (info: Uint8Array) => [
      der(0x30, Buffer.from(info).subarray(info[1] === 0x82 ? 4 : 3), der(0xa1, ...unsigned)),
    ],
  });
  const codes = async (faults: Faults) => {
    const { verdict, problems } = await check(await make(faults));
    return [verdict, ...problems.map(({ code }) => code).filter((code) => code.endsWith("NotEvaluated"))];
  };

  test("a time-stamp is named as not evaluated, and proves nothing", async () => {
    expect(await codes(beside(stamp))).toEqual(["TOTAL-PASSED", "signing.timestampNotEvaluated"]);
  });

  test("another's signature over this one is named, once, whatever else lies there", async () => {
    const counter = attribute("1.2.840.113549.1.9.6", der(0x30, Buffer.alloc(0)));
    expect(await codes(beside(counter, stamp, counter))).toEqual([
      "TOTAL-PASSED",
      "signing.counterSignatureNotEvaluated",
      "signing.timestampNotEvaluated",
    ]);
  });

  test("anything else, noise too, changes nothing", async () => {
    expect(await codes(beside(attribute("1.2.398.99.2", der(0x05))))).toEqual(["TOTAL-PASSED"]);
    expect(await codes(beside(Buffer.from("3003020101", "hex")))).toEqual(["TOTAL-PASSED"]);
  });
});

describe("a signature that could be read in two ways is FORMAT_FAILURE", () => {
  const failed = (code: string) => `TOTAL-FAILED FORMAT_FAILURE ${code}`;

  test("two signers, no signer", async () => {
    expect(await outcome({ signers: (info) => [info, info] })).toBe(failed("signing.severalSigners"));
    expect(await outcome({ signers: () => [] })).toBe(failed("signing.noSigner"));
  });

  test("content inside", async () => {
    expect(await outcome({ encapsulated: content })).toBe(failed("signing.contentInside"));
  });

  test("bytes after the end", async () => {
    const result = await check(Buffer.concat([await make(), Buffer.from([0])]));
    expect(result.problems[0]?.code).toBe("signing.trailingBytes");
    expect(result.verdict).toBe("TOTAL-FAILED");
  });

  test("the same attribute twice, or one attribute with two values", async () => {
    const twice = [attribute(attributeTypes.signingTime, utcTime(new Date("2018-01-11T00:00:00Z")))];
    expect(await outcome({ moreAttributes: twice })).toBe(failed("signing.attributeTwice"));
    const { problems } = await check(await make({ moreAttributes: twice }));
    expect(problems[0]?.data.attribute).toMatch(/^[a-z][a-z-]+$/);
    const values = [utcTime(new Date("2018-01-11T00:00:00Z")), utcTime(signingTime)];
    const attributes = { signingTime: attribute(attributeTypes.signingTime, ...values) };
    expect(await outcome({ attributes })).toBe(failed("signing.attributeTwice"));
  });

  test("attributes out of order, or in BER", async () => {
    const backwards = (list: Uint8Array[]) => list.sort(Buffer.compare).reverse();
    expect(await outcome({ order: backwards })).toBe(failed("signing.attributesNotCanonical"));
    const inBer = (list: readonly Uint8Array[]) => ({ inFile: indefinite(0xa0, ...list), signed: der(0x31, ...list) });
    expect(await outcome({ attributeSet: inBer })).toBe(failed("signing.attributesNotCanonical"));
    const padded = (list: readonly Uint8Array[]) => {
      const body = Buffer.concat(list);
      const inFile = Buffer.concat([Buffer.from([0xa0, 0x83, 0, body.length >> 8, body.length & 0xff]), body]);
      return { inFile, signed: der(0x31, ...list) };
    };
    expect(await outcome({ attributeSet: padded })).toBe(failed("signing.attributesNotCanonical"));
  });

  test("content-type missing, or not that of data", async () => {
    expect(await outcome({ attributes: { contentType: null } })).toBe(failed("signing.attributeMissing"));
    const contentType = attribute(attributeTypes.contentType, oid("1.2.840.113549.1.7.2"));
    expect(await outcome({ attributes: { contentType } })).toBe(failed("signing.contentType"));
  });

  test("message-digest missing", async () => {
    expect(await outcome({ attributes: { messageDigest: null } })).toBe(failed("signing.attributeMissing"));
  });

  test("algorithms that contradict each other", async () => {
    const sha384 = der(0x30, oid("1.2.840.10045.4.3.3"));
    expect(await outcome({ signatureAlgorithm: sha384 })).toContain(failed("signing.algorithmsDiffer"));
    expect(await outcome({ listedDigests: [] })).toBe(failed("signing.algorithmsDiffer"));
  });

  test.each([
    ["nothing", ""],
    ["one octet", "30"],
    ["a length beyond the end", "3082ffff0609"],
    ["an endless length", "3080"],
    ["a length of nine octets", "3089010101010101010101"],
    ["another type of CMS", "300d06092a864886f70d010706a000"],
    ["nested without end", "3080".repeat(5000)],
    ["text", Buffer.from("-----BEGIN CMS-----").toString("hex")],
  ])("not a signature at all: %s", async (_, bytes) => {
    const result = await check(Buffer.from(bytes, "hex"));
    expect(result).toMatchObject({ verdict: "TOTAL-FAILED", subIndication: "FORMAT_FAILURE", signer: null });
    expect(result.problems[0]?.code).toMatch(/signing\.(malformed|notSignedData)/);
  });

  test("larger than any signature is", async () => {
    const result = await check(Buffer.alloc(1_000_001, 0x30));
    expect(result.problems[0]).toMatchObject({ code: "signing.tooLarge", subIndication: "FORMAT_FAILURE" });
  });
});

describe("a signature that does not hold", () => {
  test("made by another key: SIG_CRYPTO_FAILURE", async () => {
    const forged = await makeCms(content, { ...signer, keys: another.keys }, signingTime);
    const result = await check(forged);
    expect(result).toMatchObject({ verdict: "TOTAL-FAILED", subIndication: "SIG_CRYPTO_FAILURE" });
    expect(
      result.problems.map(({ code }) => code),
      "its path is not even looked at",
    ).toEqual(["signing.signatureWrong"]);
  });

  test("whose digest is another content's: HASH_FAILURE", async () => {
    const messageDigest = attribute(attributeTypes.messageDigest, der(0x04, hash("SHA-256", Buffer.from("other"))));
    expect(await outcome({ attributes: { messageDigest } })).toBe("TOTAL-FAILED HASH_FAILURE signing.contentChanged");
  });

  test("whose algorithm is of another kind than the key", async () => {
    const rsa = der(0x30, oid("1.2.840.113549.1.1.11"), der(0x05));
    expect(await outcome({ signatureAlgorithm: rsa })).toBe("TOTAL-FAILED SIG_CRYPTO_FAILURE signing.signatureWrong");
  });
});

describe("the signer's certificate is the one that was bound", () => {
  test("another certificate of the same key and name in its place", async () => {
    const lookAlike = await issueTo(authority.issuer);
    const attributes = { signingCertificate: bindCertificate(lookAlike.der) };
    expect(await outcome({ attributes })).toBe(
      "INDETERMINATE NO_SIGNING_CERTIFICATE_FOUND signing.certificateSubstituted",
    );
  });

  test("an issuer and serial number that are another's", async () => {
    const { certificate } = another;
    const name = der(0x30, der(0xa4, Buffer.from(certificate.issuer.toSchema().toBER())));
    const serial = Buffer.from(certificate.serialNumber.toBER());
    const identifier = der(0x30, der(0x04, hash("SHA-256", signer.der)), der(0x30, name, serial));
    const signingCertificate = attribute(attributeTypes.signingCertificate, der(0x30, der(0x30, identifier)));
    expect(await outcome({ attributes: { signingCertificate } })).toContain("signing.certificateSubstituted");
  });

  test("bound by SHA-512, by SHA-1, by an unknown digest", async () => {
    const bound = (algorithm: string, value: Uint8Array) => {
      const identifier = der(0x30, der(0x30, oid(algorithm)), der(0x04, value));
      return { signingCertificate: attribute(attributeTypes.signingCertificate, der(0x30, der(0x30, identifier))) };
    };
    const sha512 = bound("2.16.840.1.101.3.4.2.3", hash("SHA-512", signer.der));
    expect(await outcome({ attributes: sha512 })).toBe("TOTAL-PASSED ");
    const sha1 = bound("1.3.14.3.2.26", hash("SHA-1", signer.der));
    expect(await outcome({ attributes: sha1 })).toBe("INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE signing.weakDigest");
    const unknown = bound("1.2.3.4", hash("SHA-512", signer.der));
    expect(await outcome({ attributes: unknown })).toBe(
      "INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE signing.algorithmUnsupported",
    );
  });

  test("bound by the older signing-certificate, which is SHA-1", async () => {
    const identifier = der(0x30, der(0x04, hash("SHA-1", signer.der)));
    const older = attribute("1.2.840.113549.1.9.16.2.12", der(0x30, der(0x30, identifier)));
    const faults = { attributes: { signingCertificate: null }, moreAttributes: [older] };
    expect(await outcome(faults)).toBe("INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE signing.weakDigest");
  });

  test("bound to one certificate by the older attribute and to another by the newer", async () => {
    const sha1 = createHash("sha1").update(another.der).digest();
    const older = attribute("1.2.840.113549.1.9.16.2.12", der(0x30, der(0x30, der(0x30, der(0x04, sha1)))));
    expect(await outcome({ moreAttributes: [older] })).toContain("signing.certificateSubstituted");
    const own = createHash("sha1").update(signer.der).digest();
    const same = attribute("1.2.840.113549.1.9.16.2.12", der(0x30, der(0x30, der(0x30, der(0x04, own)))));
    expect(await outcome({ moreAttributes: [same] })).toBe("TOTAL-PASSED ");
  });

  test("bound by nothing", async () => {
    expect(await outcome({ attributes: { signingCertificate: null } })).toBe(
      "INDETERMINATE SIG_CONSTRAINTS_FAILURE signing.attributeMissing",
    );
  });

  test("signing-time missing", async () => {
    expect(await outcome({ attributes: { signingTime: null } })).toBe(
      "INDETERMINATE SIG_CONSTRAINTS_FAILURE signing.attributeMissing",
    );
  });
});

describe("GOST 34.310-2004, which is no longer issued", () => {
  const old = "1.2.398.3.10.1.1.1.2";
  const signatureAlgorithm = der(0x30, oid(old), der(0x05));

  test("is named and not judged", async () => {
    const gostSigner = { ...signer, der: certificateWith(gostSpki(Buffer.alloc(128, 5), "1.2.398.3.10.1.1.1.1")) };
    const result = await check(await makeCms(content, gostSigner, signingTime, { signatureAlgorithm }));
    expect(result).toMatchObject({ verdict: "INDETERMINATE", subIndication: "GENERIC", algorithm: "GOST-2004" });
    expect(result.problems.map(({ code }) => code)).toEqual(["signing.gostOld"]);
  });

  test("by a key of another kind is no signature", async () => {
    expect(await outcome({ signatureAlgorithm })).toBe("TOTAL-FAILED SIG_CRYPTO_FAILURE signing.signatureWrong");
    const newer = { ...signer, der: certificateWith(gostSpki(Buffer.alloc(128, 5))) };
    const result = await check(await makeCms(content, newer, signingTime, { signatureAlgorithm }));
    expect(result.problems.map(({ code }) => code)).toEqual(["signing.signatureWrong"]);
  });
});

/** The signer's certificate with another key in it: its own signature does not matter here. */
function certificateWith(key: Uint8Array): Uint8Array {
  const spki = Buffer.from(signer.keys.spki);
  const tbs = Buffer.from(signer.certificate.encodeTBS().toBER());
  const at = tbs.indexOf(spki);
  const body = Buffer.concat([tbs.subarray(4, at), key, tbs.subarray(at + spki.length)]);
  const ecdsa = der(0x30, oid("1.2.840.10045.4.3.2"));
  return der(0x30, der(0x30, body), ecdsa, der(0x03, Buffer.from([0, 0x30, 0])));
}
