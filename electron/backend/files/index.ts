export { type CopyOptions, type Digest, hashFile, readFileBytes, readText, writeDurably } from "./copy.ts";
export { clearAway, fileSize, makeFolder, modifiedAt, namesIn, removeEmptyFolder, removeFile } from "./folder.ts";
export { freeSpace } from "./free-space.ts";
export { putInPlace } from "./put-in-place.ts";
export { renameFile } from "./rename.ts";
export { syncFile, syncFolder } from "./sync.ts";
export { fromSystemError, systemCode, throwIfCancelled } from "./system-error.ts";
export { type Load, requireRoom } from "./volume.ts";
