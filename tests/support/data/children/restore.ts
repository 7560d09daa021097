import { restoreDataFolder } from "#backend/data-folder/index.ts";
import { say } from "./say.ts";

/* Restores, and says each file brought back: restore.ts DIR SOURCE */
const [, , directory = "", source = ""] = process.argv;
say("begun");
await restoreDataFolder(directory, source, {
  holder: "cli",
  now: () => new Date(),
  onBytes: (bytes) => say(`brought ${bytes}`),
});
say("restored");
