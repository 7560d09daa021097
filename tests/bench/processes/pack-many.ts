import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createContainer, type FileDigest } from "#backend/container/index.ts";
import { openKeyFile, type SigningKey, signDetached } from "#backend/signing/index.ts";
import type { ReportDocument } from "#shared/package/report-document.ts";

/*
 * node pack-many.mjs OFFICE FOLDER COUNT: as many different packages of an office as told, each with a package id and annex
 * bytes of its own.
 */
const [office = "", folder = "", count = ""] = process.argv.slice(2);
const key = await openKeyFile(await readFile(join(office, "signer.p12")), "bench");
const report = JSON.parse(await readFile(join(office, "report.json"), "utf8")) as ReportDocument;
for (let number = 1; number <= Number(count); number += 1) {
  await pack(join(folder, `${String(number).padStart(4, "0")}.asice`), key);
}

async function pack(out: string, signer: SigningKey): Promise<void> {
  const writer = await createContainer(out, { modified: new Date(report.created) });
  const files: FileDigest[] = [];
  const annexes: ReportDocument["annexes"] = [];
  for (const annex of report.annexes) {
    const bytes = randomBytes(annex.size);
    const digest = await writer.addFile({ name: annex.path, mediaType: annex.mediaType, source: { bytes } });
    files.push(digest);
    annexes.push({ ...annex, sha256: digest.sha256 });
  }
  const packageId = `${report.packageId.slice(0, 24)}${randomBytes(6).toString("hex")}`;
  const json = Buffer.from(JSON.stringify({ ...report, packageId, annexes }));
  const source = { path: join(office, "report.kk.pdf") };
  files.push(await writer.addFile({ name: "report.json", mediaType: "application/json", source: { bytes: json } }));
  files.push(await writer.addFile({ name: "report.kk.pdf", mediaType: "application/pdf", source }));
  const { bytes } = await writer.addManifest(1, files);
  await writer.addSignature(1, await signDetached(bytes, signer, { signingTime: new Date() }));
  await writer.finish({ digest: false });
}
