import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { buildZip } from "#tests/support/container/zip-builder.ts";
import { zipParts } from "#tests/support/verification/zip-parts.ts";

/** Changes a signed package's data and tells the manifest the new digest; the signature over the manifest stays. */
export async function rewrite(source: string, out: string): Promise<void> {
  const parts = zipParts(await readFile(source));
  const data = parts.find(({ name }) => name === "report.json");
  if (data === undefined) throw new Error("no report.json");
  const content = Buffer.from(data.content.toString().replace(/"status":\s*"inProgress"/, '"status":"done"'));
  if (content.equals(data.content)) throw new Error("nothing to rewrite");
  const digest = (bytes: Buffer) => createHash("sha256").update(bytes).digest("base64");
  const told = (manifest: Buffer) => Buffer.from(manifest.toString().replace(digest(data.content), digest(content)));
  const rewritten = parts.map((part) => {
    if (part === data) return { ...part, content };
    return part.name.endsWith(".xml") ? { ...part, content: told(part.content) } : part;
  });
  await writeFile(out, buildZip({ parts: rewritten }));
}
