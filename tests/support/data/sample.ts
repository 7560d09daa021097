import { onTestFinished } from "vitest";
import { openDataFolder } from "#backend/data-folder/index.ts";
import {
  type Database,
  freezeReport,
  insertReport,
  openDatabase,
  setReportPackage,
  setReportState,
  transaction,
  type Writer,
} from "#backend/database/index.ts";
import { tickingClock } from "./clock.ts";
import { sampleReport } from "./sample-rows.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export { limits, sampleEntry, sampleReport } from "./sample-rows.ts";

/** A database in a file of its own, gone when the test ends. */
export async function openSampleDatabase(now = tickingClock().now): Promise<Database> {
  return openDatabase(`${temporaryFolder()}/kalqan.db`, { actor: "aigerim", now });
}

/** An open data folder with the sample report as a draft. */
export async function openSampleFolder(root = temporaryFolder(), clock = tickingClock()) {
  const folder = await openDataFolder(root, { holder: "window", now: clock.now, actor: "aigerim" });
  onTestFinished(() => folder.close());
  transaction(folder.database, (writer) => insertReport(writer, sampleReport));
  return { ...folder, root, clock };
}

/** Brings a report as far as `signed`, with a package of the given digest. */
export function signReport(writer: Writer, id: string, sha256 = "a".repeat(64), size = 10): void {
  freezeReport(writer, id, {
    packageId: `package-${id}`,
    frozenAt: writer.now().toISOString(),
    journalSequence: 0,
    journalHash: "0".repeat(64),
  });
  setReportPackage(writer, id, sha256, size);
  setReportState(writer, id, "signed");
}
