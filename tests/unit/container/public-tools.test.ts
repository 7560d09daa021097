import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { createContainer, type FileDigest, readContainer } from "#backend/container/index.ts";
import { createTempFolder } from "#tests/support/container/temp-folder.ts";

const run = promisify(execFile);
const folder = createTempFolder();
const listZip = `
import hashlib, json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
print(json.dumps([[entry.filename, hashlib.sha256(archive.read(entry)).hexdigest(), entry.date_time,
                   oct(entry.external_attr >> 16)] for entry in archive.infolist()]))
`;

/** ZIP64 from 1,000 bytes on stands for the 4 GiB that no test should write. */
const kinds = [
  ["plain", {}],
  ["ZIP64", { zip64From: 1_000 }],
] as const;

describe.each(kinds)("a %s container before public tools", (kind, options) => {
  const files: FileDigest[] = [];
  let path = "";

  beforeAll(async () => {
    path = folder.path(`${kind}.asice`);
    const writer = await createContainer(path, { modified: new Date("2018-07-09T10:20:30Z"), ...options });
    const add = async (name: string, bytes: Buffer, mediaType: string) => {
      files.push(await writer.addFile({ name, mediaType, source: { bytes } }));
    };
    await add("report.json", Buffer.from(JSON.stringify({ text: "есеп ".repeat(500) })), "application/json");
    await add("report.kk.pdf", Buffer.from("%PDF-1.7"), "application/pdf");
    await add("attachments/12/01 Бұйрық № 66.txt", Buffer.from("үң".repeat(800_000)), "text/plain");
    await add("attachments/12/02 (көшірме) & 100 %.bin", createHash("sha512").digest(), "application/octet-stream");
    await writer.addManifest(1, files);
    await writer.addSignature(1, Buffer.from("signature"));
    await writer.finish();
  });

  it("is sound to unzip, names included", async () => {
    const tested = await run("unzip", ["-t", path], { env: { ...process.env, LC_ALL: "C.UTF-8" } });
    expect(tested.stdout).toContain("No errors detected");
    const listed = await run("unzip", ["-Z1", path], { env: { ...process.env, LC_ALL: "C.UTF-8" } });
    expect(listed.stdout.trim().split("\n")).toEqual([
      "mimetype",
      ...files.map(({ name }) => name),
      "META-INF/ASiCManifest001.xml",
      "META-INF/signature001.p7s",
    ]);
  });

  it("gives Python's zipfile the files whose digests the manifest lists", async () => {
    const { stdout } = await run("python3", ["-c", listZip, path]);
    const entries = JSON.parse(stdout) as [string, string, number[], string][];
    for (const { name, sha256 } of files) {
      expect(entries).toContainEqual([name, sha256, [2018, 7, 9, 10, 20, 30], "0o100644"]);
    }
    const { stdout: manifest } = await run("unzip", ["-p", path, "META-INF/ASiCManifest001.xml"]);
    for (const { sha256 } of files) expect(manifest).toContain(Buffer.from(sha256, "hex").toString("base64"));
  });

  it("is read by our own reader without a word", async () => {
    const reading = await readContainer(path, { ownership: "ours" });
    expect(reading.problems).toEqual([]);
    await reading.close();
    const usesZip64 = (await readFile(path)).includes(Buffer.from([0x50, 0x4b, 6, 6]));
    expect(usesZip64).toBe(kind === "ZIP64");
  });
});
