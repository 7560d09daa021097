import { linkSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { openBackend } from "#backend/backend.ts";
import { layoutOf } from "#backend/data-folder/index.ts";
import { closeDatabase, openDatabase } from "#backend/database/index.ts";
import { fillJournal } from "./journal.ts";
import type { LoadSize } from "./load-size.ts";
import { fillReceived } from "./received.ts";
import { fillReports } from "./reports.ts";

const actor = "aigerim";

/** The day on which a loaded folder is looked at: ten days after the last half-year of the plan. */
export const loadedDay = new Date("2023-01-10T05:00:00.000Z");

/**
 * Makes a data folder of years of use: eleven half-years of every body with versions, packages that were taken in, annexes,
 * a journal whose chain holds. Only its size matters, so rows are written past the use cases; the full check finds nothing
 * wrong with it. The files lie among the backups too, as if one had been made the day before.
 */
export async function makeLoadedFolder(root: string, size: LoadSize): Promise<void> {
  await setUp(root, "body");
  const layout = layoutOf(root);
  const database = await openDatabase(layout.database, { actor, now: () => new Date("2017-11-01T05:00:00.000Z") });
  try {
    fillReports(database, layout, size);
    fillReceived(database, layout, size);
    fillJournal(database, size);
  } finally {
    closeDatabase(database);
  }
  copyToBackups(root, "annexes");
  copyToBackups(root, "packages");
}

/** An empty data folder with the same settings. */
export async function setUp(root: string, mode: "body" | "qaom"): Promise<void> {
  const now = () => new Date("2017-11-01T04:00:00.000Z");
  const { api, close } = await openBackend({ dataDir: root, holder: "cli", clock: now });
  const name = { name: "Сынақ Айша", position: { kk: "бас маман", ru: "главный специалист" }, phone: "", email: "" };
  await api.settings.set({ mode, body: "QAOM", preparer: name, head: name });
  await close();
}

/** Hard links: a second copy of the bytes would only take room. */
function copyToBackups(root: string, folder: string): void {
  for (const file of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const from = join(file.parentPath, file.name);
    const to = join(root, "backups", from.slice(root.length + 1));
    mkdirSync(join(to, ".."), { recursive: true });
    linkSync(from, to);
  }
}
