import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import {
  openKeyFile,
  type SignatureCheck,
  signDetached,
  type TrustStore,
  verifyDetached,
} from "#backend/signing/index.ts";
import type { Issued } from "#cli/demo/authority/authority.ts";
import type { KeyAlgorithm } from "#cli/demo/authority/key-pair.ts";
import { indefinite } from "#tests/support/signing/ber.ts";
import { makeCms } from "#tests/support/signing/cms-maker.ts";
import { writeNcaKeyFile } from "#tests/support/signing/nca-key-file.ts";
import { issueTo, pkcs8Of, signingTime, testAuthority } from "#tests/support/signing/people.ts";
import { listsIn, policyAt, trustIn } from "#tests/support/signing/policy.ts";

/** The same mutants in every run; another seed finds others. */
const seed = 676;
const content = Buffer.from("manifest of the package");

interface Sample {
  readonly trust: TrustStore;
  readonly signer: Issued;
  readonly signature: Uint8Array;
}

const samples: Sample[] = [];

beforeAll(async () => {
  for (const algorithm of ["RSA-2048", "ECDSA-P256"] as const satisfies readonly KeyAlgorithm[]) {
    const authority = await testAuthority(algorithm);
    const trust = await trustIn(authority.root.der, authority.issuer.der);
    const signer = await issueTo(authority.issuer, { algorithm });
    const key = await openKeyFile(writeNcaKeyFile(pkcs8Of(signer), [signer.der], "1"), "1");
    samples.push({ trust, signer, signature: await signDetached(content, key, { signingTime, trust }) });
    if (algorithm === "RSA-2048") continue;
    const certificates = [signer.der, authority.issuer.der];
    const inBer = await makeCms(content, signer, signingTime, { wrap: indefinite, certificates });
    samples.push({ trust, signer, signature: inBer });
  }
});

/** What a mutant may be: refused, or accepted with all that matters as it was. */
function expectSameOrRefused(result: SignatureCheck, { signer }: Sample): void {
  if (result.verdict !== "TOTAL-PASSED") return;
  expect(Buffer.from(result.certificate?.der ?? []).equals(signer.der)).toBe(true);
  expect(result.signingTime).toEqual(signingTime);
}

describe("a changed signature", () => {
  test("with any one byte changed is refused, or is the same signer's at the same time", async () => {
    let refused = 0;
    let tried = 0;
    for (const sample of samples) {
      const policy = policyAt(signingTime, sample.trust);
      for (let place = 0; place < sample.signature.length; place++) {
        const mutant = Buffer.from(sample.signature);
        // Every place once, with a change that differs from place to place and comes out the same in every run.
        mutant[place] = (mutant[place] ?? 0) ^ (1 << ((place * 7 + seed) % 8));
        const result = await verifyDetached(mutant, content, policy);
        expectSameOrRefused(result, sample);
        tried++;
        if (result.verdict !== "TOTAL-PASSED") refused++;
      }
    }
    expect(tried).toBeGreaterThan(4000);
    // What remains accepted lies in the bytes of the issuer's certificate, which the store holds too.
    expect(refused / tried).toBeGreaterThan(0.5);
  });

  test("with bytes put in, taken out, repeated or overwritten never throws and never passes as another's", async () => {
    const change = fc.record({
      place: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(24),
      insert: fc.uint8Array({ maxLength: 24 }),
    });
    const plan = fc.record({
      sample: fc.nat(samples.length - 1),
      changes: fc.array(change, { minLength: 1, maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(plan, async ({ sample: index, changes }) => {
        const sample = samples[index];
        if (!sample) return;
        let mutant = Buffer.from(sample.signature);
        for (const { place, remove, insert } of changes) {
          const at = Math.floor(place * mutant.length);
          mutant = Buffer.concat([mutant.subarray(0, at), insert, mutant.subarray(at + remove)]);
        }
        expectSameOrRefused(await verifyDetached(mutant, content, policyAt(signingTime, sample.trust)), sample);
      }),
      { seed, numRuns: 3000 },
    );
  });

  test("that is noise never throws", async () => {
    const [sample] = samples;
    if (!sample) throw new Error("no sample");
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
        const result = await verifyDetached(noise, content, policyAt(signingTime, sample.trust));
        expect(result.verdict).toBe("TOTAL-FAILED");
      }),
      { seed, numRuns: 2000 },
    );
  });
});

describe("other files from outside", () => {
  test("a changed key file opens as it was or says why, never otherwise", async () => {
    const [sample] = samples;
    if (!sample) throw new Error("no sample");
    const file = writeNcaKeyFile(pkcs8Of(sample.signer), [sample.signer.der], "1");
    const plan = fc.record({ place: fc.nat(file.length - 1), bit: fc.nat(7) });
    await fc.assert(
      fc.asyncProperty(plan, async ({ place, bit }) => {
        const mutant = Buffer.from(file);
        mutant[place] = (mutant[place] ?? 0) ^ (1 << bit);
        const outcome = await openKeyFile(mutant, "1").then(
          (key) => Buffer.from(key.certificate.der).equals(sample.signer.der),
          (error) => /^signing\.(keyFile|wrongPassword)/.test(error.code ?? ""),
        );
        expect(outcome).toBe(true);
      }),
      { seed, numRuns: 150 },
    );
  });

  test("noise as a revocation list or a certificate is refused in words", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (noise) => {
        await expect(listsIn(noise)).rejects.toMatchObject({ code: "signing.revocationListBroken" });
        await expect(trustIn(noise)).rejects.toMatchObject({ code: "signing.trustNotCertificate" });
      }),
      { seed, numRuns: 100 },
    );
  });
});
