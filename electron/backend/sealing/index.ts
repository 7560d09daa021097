export { headerBytes, keyOfHeader, nameTag, nameTagAt, plainSize, SealBroken } from "./format.ts";
export { dropKeys, holdKeys, keysAt, listHeldKeys, type Seal, sealAt, withKeys } from "./held-keys.ts";
export { deriveKeys, type FolderKeys, wipeKeys } from "./keys.ts";
export { SealedReader } from "./sealed-reader.ts";
export { SealedWriter } from "./sealed-writer.ts";
