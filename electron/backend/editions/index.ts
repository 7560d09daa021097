export { discardDraft, drawUpDraft, type EditionDraft, readDraft, saveDraft } from "./draft.ts";
export { exportEdition } from "./export-edition.ts";
export { importEdition } from "./import-edition.ts";
export { type IssuedEdition, issueEdition } from "./issue-edition.ts";
export { openEdition } from "./open-edition.ts";
