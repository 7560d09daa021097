import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { schemaFiles } from "./schema-files.ts";

/* Writes docs/schemas from the program's own schemas. Run after one of them changes: a test compares. */
const folder = fileURLToPath(new URL("../../docs/schemas", import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(join(folder, name), text);
