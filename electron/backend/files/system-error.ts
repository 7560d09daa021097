import type { ErrorCode } from "#shared/error-codes.ts";
import { isKalqanError, KalqanError } from "#shared/errors.ts";

/*
 * The one place where the operating system's errors become errors a person can meet.
 */
const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: "file.diskFull",
  EDQUOT: "file.diskFull",
  // FAT32 holds no file of 4 GiB or more.
  EFBIG: "file.tooLargeForDrive",
  EACCES: "file.notWritable",
  EPERM: "file.notWritable",
  EROFS: "file.notWritable",
  ENOENT: "file.notFound",
  ENOTDIR: "file.notFound",
  EBUSY: "file.busy",
  ETXTBSY: "file.busy",
};

/**
 * Turns an error of the file system into `file.diskFull`, `file.notWritable`, `file.notFound`, `file.busy`,
 * `file.tooLargeForDrive`, else `file.unreadable` or `file.writeFailed` by what was being done. Errors that are ours
 * already and programming faults stay as they are.
 */
export function fromSystemError(error: unknown, path: string, doing: "reading" | "writing" = "writing"): unknown {
  if (isKalqanError(error) || !isSystemError(error)) return error;
  const known = codes[error.code];
  const reading = doing === "reading" && (known === undefined || known === "file.notWritable");
  return new KalqanError(reading ? "file.unreadable" : (known ?? "file.writeFailed"), { path }, { cause: error });
}

/** Raises `internal.cancelled` once the signal is aborted. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new KalqanError("internal.cancelled", {}, { cause: signal.reason });
}

/** The error number of the operating system (`ENOENT`), or null. */
export function systemCode(error: unknown): string | null {
  return isSystemError(error) ? error.code : null;
}

function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && "syscall" in error && "code" in error && typeof error.code === "string";
}
