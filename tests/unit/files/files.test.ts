import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fromSystemError, makeFolder, renameFile, syncFolder, writeDurably } from "#backend/files/index.ts";
import { readOnlyDisk } from "#tests/support/data/read-only-disk.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: "write" });
}

test.each([
  ["ENOSPC", "file.diskFull"],
  ["EDQUOT", "file.diskFull"],
  ["EFBIG", "file.tooLargeForDrive"],
  ["EACCES", "file.notWritable"],
  ["EROFS", "file.notWritable"],
  ["ENOENT", "file.notFound"],
  ["EBUSY", "file.busy"],
  ["EIO", "file.writeFailed"],
])("%s while writing is told as %s", (number, code) => {
  expect(fromSystemError(systemError(number), "E:\\")).toMatchObject({ code, data: { path: "E:\\" } });
});

test("what cannot be read, for whatever reason, is unreadable; a missing file is missing", () => {
  for (const number of ["EACCES", "EPERM", "EIO", "EISDIR"]) {
    expect(fromSystemError(systemError(number), "a", "reading")).toMatchObject({ code: "file.unreadable" });
  }
  expect(fromSystemError(systemError("ENOENT"), "a", "reading")).toMatchObject({ code: "file.notFound" });
});

test("programming faults are not dressed up as the disk's", () => {
  const fault = new TypeError("x is undefined");
  expect(fromSystemError(fault, "a")).toBe(fault);
});

test.each(["EPERM", "EACCES", "EBUSY"])(
  "a rename that an antivirus refuses with %s for a while succeeds in the end",
  async (code) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a"), "content");
    const waits: number[] = [];
    let refusals = 3;
    await renameFile(join(folder, "a"), join(folder, "b"), {
      attempt: async (from, to) => {
        if (refusals-- > 0) throw systemError(code);
        await rename(from, to);
      },
      wait: async (ms) => waits.push(ms),
    });
    expect(readFileSync(join(folder, "b"), "utf8")).toBe("content");
    expect(waits).toHaveLength(3);
  },
);

test("a rename that stays refused, or fails for another reason, is told", async () => {
  const attempt = async () => Promise.reject(systemError("EBUSY"));
  const wait = async () => undefined;
  await expect(renameFile("a", "b", { attempt, wait })).rejects.toMatchObject({
    code: "file.busy",
    data: { path: "b" },
  });
  let attempts = 0;
  const full = async () => {
    attempts += 1;
    throw systemError("ENOSPC");
  };
  await expect(renameFile("a", "b", { attempt: full, wait })).rejects.toMatchObject({ code: "file.diskFull" });
  expect(attempts).toBe(1);
});

test("a stream is written and hashed in one pass, and an older file is never written over", async () => {
  const path = join(temporaryFolder(), "a");
  const digest = await writeDurably([Buffer.from("Қал"), Buffer.from("қан")], path);
  expect(readFileSync(path, "utf8")).toBe("Қалқан");
  expect(digest.size).toBe(12);
  await expect(writeDurably([Buffer.from("other")], path)).rejects.toThrow();
  expect(readFileSync(path, "utf8")).toBe("Қалқан");
});

test("a folder cannot be made where a file stands, nor under one", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "file"), "");
  for (const path of [join(folder, "file"), join(folder, "file", "under")]) {
    await expect(makeFolder(path)).rejects.toMatchObject({ code: "file.notWritable" });
  }
  expect(await makeFolder(join(folder, "a", "b"))).toBe(join(folder, "a"));
  expect(await makeFolder(join(folder, "a", "b"))).toBeNull();
  await syncFolder(join(folder, "a", "b"));
  expect(existsSync(join(folder, "a", "b"))).toBe(true);
  expect(readdirSync(folder)).toEqual(["a", "file"]);
});

test("nor on a drive that is protected from writing, which is not a drive that is missing", async () => {
  // Where none can be mounted: the kernel's own, in which nobody makes folders either.
  const disk = readOnlyDisk() ?? "/sys";
  for (const path of [join(disk, "a"), join(disk, "a", "b")]) {
    await expect(makeFolder(path)).rejects.toMatchObject({ code: "file.notWritable", data: { path } });
  }
});
