import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createContainer, type FileDigest } from "#backend/container/index.ts";
import { loadTrustStore, openKeyFile, signDetached } from "#backend/signing/index.ts";
import type { ReportDocument } from "#shared/package/report-document.ts";

/*
 * node pack.js OFFICE OUT.asice [digest]: packs and signs the report of a folder as one process: opens the key file, takes
 * report.json, its picture and its annexes, writes the container. With `digest` the finished container is read back for
 * its SHA-256, as the program does before it keeps one. Prints the most memory it had, in KB.
 */
const [office = "", out = "", digest = ""] = process.argv.slice(2);
const inOffice = (name: string): string => join(office, name);

const key = await openKeyFile(await readFile(inOffice("signer.p12")), "bench");
const reportBytes = await readFile(inOffice("report.json"));
const report = JSON.parse(reportBytes.toString()) as ReportDocument;
const writer = await createContainer(out, { modified: new Date(report.created) });
const files: FileDigest[] = [
  await writer.addFile({ name: "report.json", mediaType: "application/json", source: { bytes: reportBytes } }),
  await writer.addFile({
    name: "report.kk.pdf",
    mediaType: "application/pdf",
    source: { path: inOffice("report.kk.pdf") },
  }),
];
for (const { path, name, size, sha256, mediaType } of report.annexes) {
  const source = { path: inOffice(name) };
  files.push(await writer.addFile({ name: path, mediaType, source, expect: { size, sha256 } }));
}
const { bytes } = await writer.addManifest(1, files);
const trust = await loadTrustStore({ files: [inOffice("root.pem")] });
await writer.addSignature(1, await signDetached(bytes, key, { signingTime: new Date(), trust }));
await (digest === "" ? writer.finish({ digest: false }) : writer.finish());
process.stdout.write(`${process.resourceUsage().maxRSS}\n`);
