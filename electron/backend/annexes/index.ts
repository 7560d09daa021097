export {
  addAnnex,
  attachAnnex,
  moveAnnex,
  removeAnnex,
  renameAnnex,
} from "./annexes.ts";
export { findChangedNames } from "./changed-names.ts";
export { detectMediaType } from "./detect.ts";
export { annexTypes, isOdd } from "./media-type.ts";
export { annexName } from "./name.ts";
export { readStoredFile, type StoredFile, storedPath, storeFile } from "./store.ts";
export { collectReleased, verifyStore } from "./verify.ts";
