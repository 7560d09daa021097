import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createContainer, type FileDigest } from "#backend/container/index.ts";
import { openKeyFile, signDetached } from "#backend/signing/index.ts";
import type { ReportDocument } from "#shared/package/report-document.ts";
import { zipParts } from "#tests/support/verification/zip-parts.ts";
import type { OfficeKey } from "./keys.ts";

type Draft = { -readonly [Field in keyof ReportDocument]: ReportDocument[Field] };

export interface Restatement {
  /** A genuine package, signed by the head alone. */
  readonly source: string;
  readonly out: string;
  /** What its data shall say. */
  readonly change: (report: Draft) => void;
  readonly key: OfficeKey;
  readonly signedAt: Date;
}

/**
 * Makes of a genuine package another that says something else, with a signature that holds: what no use case of ours does,
 * and a forger or another's program can.
 */
export async function restate({ source, out, change, key, signedAt }: Restatement): Promise<void> {
  const parts = zipParts(await readFile(source));
  const writer = await createContainer(out, { modified: signedAt });
  const files: FileDigest[] = [];
  for (const { name, content } of parts) {
    if (name === "mimetype" || name.startsWith("META-INF/")) continue;
    const bytes = name === "report.json" ? restated(content, change) : content;
    const mediaType = name === "report.json" ? "application/json" : "application/octet-stream";
    files.push(await writer.addFile({ name, mediaType, source: { bytes } }));
  }
  const { bytes } = await writer.addManifest(1, files);
  const signingKey = await openKeyFile(await readFile(key.keyFile), key.password);
  await writer.addSignature(1, await signDetached(bytes, signingKey, { signingTime: signedAt }));
  await writer.finish({ digest: false });
}

function restated(json: Buffer, change: Restatement["change"]): Buffer {
  const report = JSON.parse(json.toString()) as Draft;
  report.packageId = anotherId(report.packageId);
  change(report);
  return Buffer.from(JSON.stringify(report));
}

/** As if it had been made at the same moment elsewhere: UUIDv7 with other random octets. */
function anotherId(id: string): string {
  return `${id.slice(0, 24)}${randomBytes(6).toString("hex")}`;
}
