import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadTrustStore } from "#backend/signing/index.ts";
import { verifyPackage } from "#backend/verification/index.ts";
import type { Verification } from "#shared/package/verdict.ts";
import { exportedPackage, type Office, openOffice } from "#tests/support/exchange/office.ts";

/*
 * Someone changes a signed package on its way. What counts of it — content, list of files, signers, signing times — must
 * never be accepted otherwise than it was signed.
 */
let folder: string;
let office: Office;
let path: string;
let original: Buffer;
let sound: Verification;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kalqan-tampered-"));
  office = await openOffice(folder);
  path = await exportedPackage(office, "both");
  original = readFileSync(path);
  sound = await verifyPackage(path, await office.policy());
});

afterAll(async () => {
  await office.backend.close();
  rmSync(folder, { recursive: true, force: true });
});

async function verifyBytes(bytes: Uint8Array): Promise<Verification> {
  const mutant = join(folder, "mutant.asice");
  writeFileSync(mutant, bytes);
  return verifyPackage(mutant, await office.policy());
}

/** What an acceptance vouches for. */
function accepted({ files, signatures }: Verification) {
  return {
    files: files.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
    signers: signatures.map(({ signer, signingTime, covers }) => ({ signer, signingTime, covers })),
  };
}

/** Where the packed bytes of an entry lie: found by its local header, which is in the order of writing. */
function dataOf(name: string): { from: number; to: number } {
  const nameBytes = Buffer.from(name, "utf8");
  for (
    let at = original.indexOf("PK\x03\x04", 0, "latin1");
    at >= 0;
    at = original.indexOf("PK\x03\x04", at + 4, "latin1")
  ) {
    const nameLength = original.readUInt16LE(at + 26);
    if (!original.subarray(at + 30, at + 30 + nameLength).equals(nameBytes)) continue;
    const from = at + 30 + nameLength + original.readUInt16LE(at + 28);
    const next = original.indexOf("PK\x03\x04", from, "latin1");
    return { from, to: next < 0 ? original.indexOf("PK\x01\x02", from, "latin1") : next };
  }
  throw new Error(`no entry ${name}`);
}

test("untouched, it passes", () => expect(sound.verdict).toBe("TOTAL-PASSED"));

test("with another trust, it is the same package but proves nothing", async () => {
  const policy = await office.policy({ trust: await loadTrustStore({ files: [] }) });
  const verification = await verifyPackage(path, policy);
  expect([verification.verdict, verification.subIndication]).toEqual(["INDETERMINATE", "NO_CERTIFICATE_CHAIN_FOUND"]);
});

describe("one byte changed", () => {
  test("in any file, in a manifest or in a signature's signed part: failed, or nothing that counts is other", async () => {
    for (const { name } of sound.files) {
      const { from, to } = dataOf(name);
      for (const at of [from, Math.floor((from + to) / 2), to - 1]) {
        const bytes = Buffer.from(original);
        bytes[at] = (bytes[at] ?? 0) ^ 0x01;
        const verification = await verifyBytes(bytes);
        if (name.endsWith(".p7s") && verification.verdict === "TOTAL-PASSED") {
          expect(accepted(verification), `${name} at ${at}`).toEqual(accepted(sound));
        } else expect(verification.verdict, `${name} at ${at}`).toBe("TOTAL-FAILED");
      }
    }
  });

  test("anywhere: never accepted as something else", async () => {
    let failed = 0;
    for (let at = 3; at < original.length; at += Math.ceil(original.length / 400)) {
      const bytes = Buffer.from(original);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      const verification = await verifyBytes(bytes);
      if (verification.verdict === "TOTAL-FAILED") failed += 1;
      else expect(accepted(verification), `byte ${at}`).toEqual(accepted(sound));
    }
    expect(failed).toBeGreaterThan(300);
  });
});

describe("cut or lengthened", () => {
  test.each([1, 22, 1000])("the last %i bytes gone", async (bytes) => {
    expect((await verifyBytes(original.subarray(0, -bytes))).verdict).toBe("TOTAL-FAILED");
  });

  test("something appended, something put before", async () => {
    const more = Buffer.from("more");
    expect((await verifyBytes(Buffer.concat([original, more]))).verdict).toBe("TOTAL-FAILED");
    expect((await verifyBytes(Buffer.concat([more, original]))).verdict).toBe("TOTAL-FAILED");
  });
});
