import { KalqanError } from "#shared/errors.ts";

type ErrorCode = KalqanError["code"];
type FileUse = "read" | "write";

const whatever: Record<FileUse, ErrorCode> = { read: "file.unreadable", write: "file.writeFailed" };

/** System error numbers by what they mean to a person. EPERM and EROFS are what a write-protected drive answers. */
const meanings: Readonly<Record<string, Partial<Record<FileUse, ErrorCode>>>> = {
  ENOENT: { read: "file.notFound", write: "file.folderMissing" },
  ENOTDIR: { read: "file.notFound", write: "file.folderMissing" },
  EEXIST: { write: "file.exists" },
  EACCES: { write: "file.notWritable" },
  EPERM: { write: "file.notWritable" },
  EROFS: { write: "file.notWritable" },
  EBUSY: { read: "file.busy", write: "file.busy" },
  EFBIG: { write: "file.tooLargeForDrive" },
  ENOSPC: { write: "file.diskFull" },
  EDQUOT: { write: "file.diskFull" },
};

/** Gives a system error its place in the catalogue; every other error, a KalqanError too, passes as it is. */
export function toFileError(error: unknown, use: FileUse, path: string): unknown {
  if (!(error instanceof Error && "syscall" in error && "code" in error)) return error;
  return new KalqanError(meanings[String(error.code)]?.[use] ?? whatever[use], { path }, { cause: error });
}

/** @throws KalqanError internal.cancelled once the signal is aborted */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new KalqanError("internal.cancelled", {}, { cause: signal.reason });
}
