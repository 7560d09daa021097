import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyPackage } from "#backend/verification/index.ts";
import { confirmBin, type Office, openOffice, password, readyReport } from "#tests/support/exchange/office.ts";
import { writeNcaKeyFile } from "#tests/support/signing/nca-key-file.ts";
import { head, issueTo, pkcs8Of, testAuthority } from "#tests/support/signing/people.ts";
import { trustIn } from "#tests/support/signing/policy.ts";

/*
 * A ministry whose head holds what offices hold today: a GOST key in НУЦ РК's form, under a GOST authority.
 */
let folder: string;
let office: Office;
let path: string;
let verify: (file: string) => ReturnType<typeof verifyPackage>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kalqan-gost-"));
  office = await openOffice(folder);
  const { api } = office.backend;
  const { issuer, root } = await testAuthority("GOST-2015-512");
  const issued = await issueTo(issuer, { algorithm: "GOST-2015-512" });
  const keyFile = join(folder, "GOST512_head.p12");
  writeFileSync(keyFile, writeNcaKeyFile(pkcs8Of(issued), [issued.der, issuer.der], password));
  const { id } = await readyReport(office, "head");
  await confirmBin(office);
  await api.signing.sign({ reportId: id, role: "head", keyFile, password }).result;
  path = (await api.exchange.export({ reportId: id, folder }).result).path;
  const trust = await trustIn(root.der);
  verify = async (file) => verifyPackage(file, await office.policy({ trust }));
});

afterAll(async () => {
  await office.backend.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a report signed with GOST passes, from its annexes to the root", async () => {
  const { verdict, signatures, problems } = await verify(path);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(verdict).toBe("TOTAL-PASSED");
  expect(signatures).toMatchObject([{ algorithm: "GOST-2015-512", signer: { iin: head.iin } }]);
});

test("with one byte of any signed file, or of the signature's value, changed it fails", async () => {
  const original = readFileSync(path);
  const places = ["report.json", "report.kk.pdf", "META-INF/ASiCManifest001.xml"].map(
    (name) => original.indexOf(`PK\x03\x04`, original.indexOf(name), "latin1") - 20,
  );
  // The value's 128 octets end the signature file, which ends before the next entry or the central directory.
  const signature = original.indexOf("PK", original.indexOf("META-INF/signature001.p7s") + 25, "latin1");
  for (const place of [...places, signature - 30]) {
    const bytes = Buffer.from(original);
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    const changed = join(folder, "changed.asice");
    writeFileSync(changed, bytes);
    expect((await verify(changed)).verdict).toBe("TOTAL-FAILED");
  }
});
