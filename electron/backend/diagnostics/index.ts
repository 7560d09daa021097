export { folderFacts } from "./folder-facts.ts";
export { type Note, noteToShell } from "./note.ts";
