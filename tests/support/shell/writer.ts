import { createWriteStream } from "node:fs";
import { copyFile, open, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "node:stream/promises";

/*
 * Runs as a utility process: writes into the folder that it is told, in every way that the program writes, and answers how
 * each went.
 */

const bytes = new Uint8Array(600);

async function codeOf(write: () => Promise<unknown>): Promise<string> {
  try {
    await write();
    return "written";
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}

async function byHandle(path: string): Promise<void> {
  const handle = await open(path, "w");
  try {
    await handle.write(bytes, 0, bytes.length);
  } finally {
    await handle.close();
  }
}

async function byStream(path: string): Promise<void> {
  const stream = createWriteStream(path);
  stream.end(bytes);
  await finished(stream);
}

process.parentPort.on("message", async ({ data: { folder, outside } }) => {
  process.parentPort.postMessage({
    first: await codeOf(() => writeFile(join(folder, "first"), bytes)),
    handle: await codeOf(() => byHandle(join(folder, "handle"))),
    file: await codeOf(() => writeFile(join(folder, "file"), bytes)),
    stream: await codeOf(() => byStream(join(folder, "stream"))),
    copy: await codeOf(() => copyFile(join(folder, "first"), join(folder, "copy"))),
    outside: await codeOf(() => byHandle(join(outside, "handle"))),
    moved: await codeOf(() => rename(join(outside, "handle"), join(folder, "moved"))),
  });
});
