export { safeAttachmentName } from "./attachment-name.ts";
export type {
  ContainerEntry,
  ContainerManifest,
  ContainerReading,
  ManifestReference,
  ReadOptions,
} from "./container-reading.ts";
export {
  type ContainerWriter,
  createContainer,
  type FileDigest,
  type NewFile,
  type WriterOptions,
} from "./container-writer.ts";
export { type ExtendedContainer, extendContainer } from "./extend-container.ts";
export { digestFile } from "./file-digest.ts";
export type { FileSource } from "./file-source.ts";
export type { ContainerProblemCode } from "./problem-codes.ts";
export type { ContainerProblem } from "./problems.ts";
export { readContainer } from "./read-container.ts";
export { readJsonEntry, readStrictJson, type StrictJson } from "./strict-json.ts";
