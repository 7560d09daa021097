import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createContainer, type FileDigest } from "#backend/container/index.ts";
import { loadTrustStore, openKeyFile, signDetached } from "#backend/signing/index.ts";

/*
 * node pack OUT ANNEX-FOLDER NUMBER KEY.p12 PASSWORD [digest]: packs annexes and signs them, as one process. The key file is opened
 * with its password. With `digest` the finished container is read back for its SHA-256, as the program does before it
 * keeps one.
 */
const [out = "", folder = "", number = "0", keyFile = "", password = "", digest = ""] = process.argv.slice(2);

const key = await openKeyFile(await readFile(keyFile), password);
const writer = await createContainer(out, { modified: new Date("2018-07-09T00:00:00Z") });
const files: FileDigest[] = [];
const report = Buffer.from(JSON.stringify({ format: "kz.example/1", text: "есеп ".repeat(500) }));
files.push(await writer.addFile({ name: "data.json", mediaType: "application/json", source: { bytes: report } }));
for (let annex = 1; annex <= Number(number); annex += 1) {
  const name = `attachments/12/${String(annex).padStart(2, "0")} Бұйрық.pdf`;
  const source = { path: join(folder, `${annex}.pdf`) };
  files.push(await writer.addFile({ name, mediaType: "application/pdf", source }));
}
const { bytes } = await writer.addManifest(1, files);
const trust = await loadTrustStore({ files: [] });
await writer.addSignature(1, await signDetached(bytes, key, { signingTime: new Date(), trust }));
if (digest === "") await writer.finish({ digest: false });
else await writer.finish();
process.stdout.write(`${process.resourceUsage().maxRSS}\n`);
