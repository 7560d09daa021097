export {
  type CopyOptions,
  type Digest,
  hasDigest,
  hashFile,
  readFileBytes,
  readText,
  readWhole,
  writeDurably,
} from "./copy.ts";
export { clearAway, fileSize, makeFolder, modifiedAt, namesIn, removeEmptyFolder, removeFile } from "./folder.ts";
export { freeSpace } from "./free-space.ts";
export { openToRead, openToWrite, type ReadableFile, statContent, type WritableFile } from "./open-file.ts";
export { putInPlace } from "./put-in-place.ts";
export { renameFile } from "./rename.ts";
export { syncFile, syncFolder } from "./sync.ts";
export { fromSystemError, systemCode, throwIfCancelled } from "./system-error.ts";
export { type Load, requireRoom } from "./volume.ts";
