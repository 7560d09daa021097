export { appendJournal, type JournalData, journalHead } from "./append.ts";
export type { JsonValue } from "./canonical-json.ts";
export { contentDigest, isAsTold, toldData } from "./content-digest.ts";
export { everyJournalEntry, journalContains, listJournalPage } from "./list.ts";
export { operatingSystemUser } from "./operating-system-user.ts";
export { verifyJournal } from "./verify.ts";
