export {
  type AnnexLimits,
  addAnnex,
  attachAnnex,
  moveAnnex,
  type NewAnnex,
  removeAnnex,
  renameAnnex,
} from "./annexes.ts";
export { detectMediaType } from "./detect.ts";
export { type AnnexMediaType, annexTypes, isOdd } from "./media-type.ts";
export { annexName } from "./name.ts";
export { type AnnexSource, type AnnexStore, type StoredFile, storedPath, storeFile } from "./store.ts";
export { collectReleased, type StoreFindings, verifyStore } from "./verify.ts";
