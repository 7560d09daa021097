import { describe, expect, it } from "vitest";
import { toFileError } from "#backend/container/file-errors.ts";
import { isKalqanError } from "#shared/errors.ts";
import { describeError } from "#shared/language/translator.ts";

const systemError = (code: string) => Object.assign(new Error(code), { code, syscall: "write" });

describe("an error of the system", () => {
  it.each([
    ["ENOENT", "read", "file.notFound"],
    ["EIO", "read", "file.unreadable"],
    ["EBUSY", "read", "file.busy"],
    ["ENOENT", "write", "file.folderMissing"],
    ["EEXIST", "write", "file.exists"],
    ["EACCES", "write", "file.notWritable"],
    ["EPERM", "write", "file.notWritable"],
    ["EROFS", "write", "file.notWritable"],
    ["ENOSPC", "write", "file.diskFull"],
    ["EDQUOT", "write", "file.diskFull"],
    ["EFBIG", "write", "file.tooLargeForDrive"],
    ["ENODEV", "write", "file.writeFailed"],
  ] as const)("%s on %s is told as %s, in both languages", (number, use, code) => {
    const cause = systemError(number);
    const error = toFileError(cause, use, "E:/package.asice");
    expect(error).toMatchObject({ code, data: { path: "E:/package.asice" }, cause });
    const told = isKalqanError(error) ? describeError(error) : { kk: "", ru: "" };
    expect(told.kk).toContain("E:/package.asice");
    expect(told.ru).toContain("E:/package.asice");
  });

  it("is not what a fault of the program is taken for", () => {
    const fault = new TypeError("undefined is not a function");
    expect(toFileError(fault, "write", "x")).toBe(fault);
  });
});
