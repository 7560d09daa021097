import { beforeAll, describe, expect, test } from "vitest";
import { type TrustStore, type ValidationPolicy, verifyDetached } from "#backend/signing/index.ts";
import { type Authority, type Issued, issueAuthority } from "#cli/demo/authority/authority.ts";
import { generateKeyPair } from "#cli/demo/authority/key-pair.ts";
import { makeCms } from "#tests/support/signing/cms-maker.ts";
import { issueTo, life, signingTime, testAuthority } from "#tests/support/signing/people.ts";
import { policyAt, trustIn } from "#tests/support/signing/policy.ts";

const content = Buffer.from("manifest");
const long = { notBefore: new Date("2015-01-01T00:00:00Z"), notAfter: new Date("2030-01-01T00:00:00Z") };
const later = new Date("2024-03-01T00:00:00Z");
let authority: Authority;
let trust: TrustStore;

beforeAll(async () => {
  authority = await testAuthority();
  trust = await trustIn(authority.root.der);
});

interface Story {
  readonly signer: Issued;
  readonly inside?: readonly Issued[];
  readonly signedAt?: Date;
  readonly at?: Date;
  readonly store?: TrustStore;
  readonly more?: Partial<ValidationPolicy>;
}

async function outcome(story: Story): Promise<string> {
  const { signer, inside = [authority.issuer], signedAt = signingTime, at = signingTime, store = trust } = story;
  const certificates = [signer, ...inside].map(({ der }) => der);
  const signature = await makeCms(content, signer, signedAt, { certificates });
  const { verdict, subIndication, problems } = await verifyDetached(
    signature,
    content,
    policyAt(at, store, story.more),
  );
  const codes = problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return [verdict, subIndication, ...codes].join(" ");
}

function subordinate(issuer: Issued, changes = {}): Promise<Issued> {
  return generateKeyPair("ECDSA-P256").then((keys) =>
    issueAuthority({ name: "СЫНАҚ БӨЛІМШЕСІ", keys, issuer, ...long, ...changes }),
  );
}

describe("the path to a trusted root (RFC 5280, 6.1)", () => {
  test("leads over the issuer inside the signature, or the one in the store", async () => {
    const signer = await issueTo(authority.issuer);
    expect(await outcome({ signer })).toBe("TOTAL-PASSED ");
    const store = await trustIn(authority.root.der, authority.issuer.der);
    expect(await outcome({ signer, inside: [], store })).toBe("TOTAL-PASSED ");
  });

  test("is not found where the issuer or the root is unknown", async () => {
    const signer = await issueTo(authority.issuer);
    const missing = "INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND signing.noPath";
    expect(await outcome({ signer, inside: [] })).toBe(missing);
    expect(await outcome({ signer, store: await trustIn() })).toBe(missing);
    const stranger = await testAuthority("ECDSA-P256", { rootName: "БАСҚА ОРТАЛЫҚ" });
    expect(
      await outcome({ signer, inside: [authority.issuer, authority.root], store: await trustIn(stranger.root.der) }),
    ).toBe(missing);
  });

  test("does not end at an issuing authority that is merely in the store", async () => {
    const signer = await issueTo(authority.issuer);
    const store = await trustIn(authority.issuer.der);
    expect(await outcome({ signer, store })).toContain("NO_CERTIFICATE_CHAIN_FOUND");
  });

  test("is not believed for a root of the same name with another key", async () => {
    const impostor = await testAuthority();
    const signer = await issueTo(impostor.issuer);
    expect(await outcome({ signer, inside: [impostor.issuer] })).toBe(
      "INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND signing.noPath signing.certificateSignatureWrong",
    );
  });

  test("is found among look-alikes, and their number does not matter", async () => {
    const signer = await issueTo(authority.issuer);
    const impostors = await Promise.all(Array.from({ length: 20 }, () => testAuthority()));
    const inside = [...impostors.map(({ issuer }) => issuer), authority.issuer];
    expect(await outcome({ signer, inside })).toBe("TOTAL-PASSED ");
  });

  test("may not go through a certificate that is no authority", async () => {
    const person = await issueTo(authority.issuer);
    const signer = await issueTo(person);
    expect(await outcome({ signer, inside: [person, authority.issuer] })).toBe(
      "INDETERMINATE CHAIN_CONSTRAINTS_FAILURE signing.notAnAuthority signing.pathTooLong",
    );
  });

  test("may not be longer than an authority allows", async () => {
    const below = await subordinate(authority.issuer);
    const signer = await issueTo(below);
    expect(await outcome({ signer, inside: [below, authority.issuer] })).toBe(
      "INDETERMINATE CHAIN_CONSTRAINTS_FAILURE signing.pathTooLong",
    );
    const middle = await subordinate(authority.root, { name: "СЫНАҚ ОРТА", pathLength: 1 });
    const lower = await subordinate(middle);
    const allowed = await issueTo(lower);
    expect(await outcome({ signer: allowed, inside: [lower, middle] })).toBe("TOTAL-PASSED ");
  });

  test("stops at a critical extension that is not understood", async () => {
    const value = Uint8Array.of(5, 0).buffer;
    const signer = await issueTo(authority.issuer, { extra: [{ oid: "1.2.398.99.9", critical: true, value }] });
    expect(await outcome({ signer })).toBe("INDETERMINATE CHAIN_CONSTRAINTS_FAILURE signing.criticalExtension");
    const harmless = await issueTo(authority.issuer, { extra: [{ oid: "1.2.398.99.9", critical: false, value }] });
    expect(await outcome({ signer: harmless })).toBe("TOTAL-PASSED ");
  });
});

describe("constraints that an authority puts on what is below it", () => {
  test.each(["2.5.29.30", "2.5.29.36", "2.5.29.54"])(
    "%s is not evaluated, so the certificate is refused, critical or not",
    async (oid) => {
      const value = Uint8Array.of(0x30, 0).buffer;
      for (const critical of [true, false]) {
        const signer = await issueTo(authority.issuer, { extra: [{ oid, critical, value }] });
        expect(await outcome({ signer })).toBe(
          "INDETERMINATE CHAIN_CONSTRAINTS_FAILURE signing.constraintsNotEvaluated",
        );
      }
    },
  );
});

describe("what the certificate is for", () => {
  test("a key for logging in signs nothing", async () => {
    const signer = await issueTo(authority.issuer, { usage: "authentication" });
    expect(await outcome({ signer })).toBe("INDETERMINATE CHAIN_CONSTRAINTS_FAILURE signing.authenticationKeyUsed");
  });

  test("one for documents, as other authorities write it (RFC 9336), signs them", async () => {
    const signer = await issueTo(authority.issuer, { extendedKeyUsages: ["1.3.6.1.5.5.7.3.36"] });
    expect(await outcome({ signer })).toBe("TOTAL-PASSED ");
  });

  test("neither does one for encryption, nor for another purpose", async () => {
    const encryption = await issueTo(authority.issuer, { keyUsage: 0b0010_0000 });
    expect(await outcome({ signer: encryption })).toContain("CHAIN_CONSTRAINTS_FAILURE signing.notForSigning");
    const code = await issueTo(authority.issuer, { extendedKeyUsages: ["1.3.6.1.5.5.7.3.3"] });
    expect(await outcome({ signer: code })).toContain("CHAIN_CONSTRAINTS_FAILURE signing.notForSigning");
  });

  test("one without any restriction does", async () => {
    const signer = await issueTo(authority.issuer, { keyUsage: null, extendedKeyUsages: [] });
    expect(await outcome({ signer })).toBe("TOTAL-PASSED ");
  });
});

describe("strength below the root", () => {
  test("a certificate signed with SHA-1, a key of 1024 bits", async () => {
    const rsa = await testAuthority("RSA-2048");
    const store = await trustIn(rsa.root.der);
    const signer = await issueTo(rsa.issuer, { digest: "SHA-1" });
    expect(await outcome({ signer, inside: [rsa.issuer], store })).toBe(
      "INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE signing.weakCertificateDigest",
    );
    const short = await issueTo(rsa.issuer, { algorithm: "RSA-1024" });
    expect(await outcome({ signer: short, inside: [rsa.issuer], store })).toBe(
      "INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE signing.weakKey",
    );
  });
});

describe("time (EN 319 102-1, 5.5 and 5.6)", () => {
  test("signed while valid, expired now: no proof that it existed then", async () => {
    const signer = await issueTo(authority.issuer);
    expect(await outcome({ signer, at: later })).toBe("INDETERMINATE OUT_OF_BOUNDS_NO_POE signing.certificateExpired");
  });

  test("a receipt from the certificate's life proves it, one from after does not", async () => {
    const signer = await issueTo(authority.issuer);
    const proof = (date: string) => ({ proofOfExistence: new Date(date) });
    expect(await outcome({ signer, at: later, more: proof("2018-07-09T00:00:00Z") })).toBe("TOTAL-PASSED ");
    expect(await outcome({ signer, at: later, more: proof("2021-01-01T00:00:00Z") })).toContain("OUT_OF_BOUNDS_NO_POE");
    expect(await outcome({ signer, at: signingTime, more: proof("2040-01-01T00:00:00Z") })).toBe("TOTAL-PASSED ");
  });

  test("a signature that says it was made outside the certificate's life", async () => {
    const signer = await issueTo(authority.issuer);
    const after = new Date(life.notAfter.getTime() + 1000);
    const before = new Date(life.notBefore.getTime() - 1000);
    expect(await outcome({ signer, signedAt: after, at: after })).toContain("TOTAL-FAILED EXPIRED");
    expect(await outcome({ signer, signedAt: before })).toBe("TOTAL-FAILED NOT_YET_VALID signing.signedBeforeValidity");
    expect(await outcome({ signer, signedAt: life.notBefore })).toBe("TOTAL-PASSED ");
    expect(await outcome({ signer, signedAt: life.notAfter, at: life.notAfter })).toBe("TOTAL-PASSED ");
  });

  test("judged at a time before the certificate began", async () => {
    const signer = await issueTo(authority.issuer);
    expect(await outcome({ signer, at: new Date("2017-12-01T00:00:00Z") })).toBe(
      "TOTAL-FAILED NOT_YET_VALID signing.certificateNotYetValid",
    );
  });

  test("an authority expired at that time", async () => {
    const short = { notBefore: new Date("2018-01-01T00:00:00Z"), notAfter: new Date("2018-03-01T00:00:00Z") };
    const issuer = await subordinate(authority.root, short);
    const signer = await issueTo(issuer);
    expect(await outcome({ signer, inside: [issuer] })).toBe(
      "INDETERMINATE OUT_OF_BOUNDS_NO_POE signing.certificateExpired",
    );
  });

  test("a clock ahead of the reader's is a warning", async () => {
    const signer = await issueTo(authority.issuer);
    const certificates = [signer.der, authority.issuer.der];
    const signature = await makeCms(content, signer, new Date("2018-09-01T00:00:00Z"), { certificates });
    const { verdict, problems } = await verifyDetached(signature, content, policyAt(signingTime, trust));
    expect(verdict).toBe("TOTAL-PASSED");
    expect(problems).toContainEqual(
      expect.objectContaining({ code: "signing.signingTimeInFuture", severity: "warning" }),
    );
  });
});
