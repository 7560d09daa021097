import { addAnnex } from "#backend/annexes/index.ts";
import { openDataFolder } from "#backend/data-folder/index.ts";
import { insertReport, saveEntry, transaction } from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { isKalqanError } from "#shared/errors.ts";
import { limits, sampleEntry, sampleReport } from "../sample-rows.ts";
import { say } from "./say.ts";

/*
 * Works until the disk is full, and says what it was told then: fill.ts DIR. A limit on file sizes would kill the process
 * by a signal; with the signal caught, the write fails as on a full disk.
 */
process.on("SIGXFSZ", () => undefined);
const folder = await openDataFolder(process.argv[2] ?? "", { holder: "window", now: () => new Date() });
const { database, layout } = folder;
transaction(database, (writer) => insertReport(writer, sampleReport));

const annex = { reportId: sampleReport.id, measure: 17, name: "үлкен.pdf" };
await attempt("annex", async () => {
  await addAnnex(database, layout, { ...annex, source: pdf(20_000_000) }, { limits });
});
await attempt("entry", async () => {
  for (let measure = 1; measure <= 10_000; measure += 1) {
    transaction(database, (writer) => {
      saveEntry(writer, sampleReport.id, sampleEntry(measure, "мәтін ".repeat(4_000)), new Date().toISOString());
      appendJournal(writer, { action: "entry.saved", subject: `report:${sampleReport.id}`, data: { measure } });
    });
    say(`saved ${measure}`);
  }
});
await folder.close();
say("closed");

async function* pdf(size: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from("%PDF-1.7\n");
  for (let written = 0; written < size; written += 100_000) yield Buffer.alloc(100_000, 1);
}

async function attempt(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
    say(`${what} went through`);
  } catch (error) {
    say(`${what} refused ${isKalqanError(error) ? error.code : String(error)}`);
  }
}
