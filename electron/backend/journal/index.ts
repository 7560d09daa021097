export { appendJournal, journalHead, type NewJournalEntry } from "./append.ts";
export type { JsonValue } from "./canonical-json.ts";
export { type JournalPage, journalContains, listJournalPage } from "./list.ts";
export { operatingSystemUser } from "./operating-system-user.ts";
export { type ChainResult, verifyJournal } from "./verify.ts";
