import { openDataFolder } from "#backend/data-folder/index.ts";
import { saveEntry, transaction } from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { sampleEntry, sampleReport } from "../sample-rows.ts";
import { say } from "./say.ts";

/*
 * Types without end, and says each saving once it is acknowledged: type.ts DIR [N]. With N it kills itself in the middle
 * of the Nth saving, before the transaction ends.
 */
const [, , directory = "", suicide = ""] = process.argv;
const { database } = await openDataFolder(directory, { holder: "window", now: () => new Date() });
say("open");
for (let count = 1; ; count += 1) {
  transaction(database, (writer) => {
    saveEntry(writer, sampleReport.id, sampleEntry(17, `${count} ${"мәтін ".repeat(500)}`), new Date().toISOString());
    if (String(count) === suicide) process.kill(process.pid, "SIGKILL");
    appendJournal(writer, { action: "entry.saved", subject: `report:${sampleReport.id}`, data: { count } });
  });
  say(`saved ${count}`);
}
