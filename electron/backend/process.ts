import { existsSync } from "node:fs";
import { restoreDataFolder } from "#backend/data-folder/index.ts";
import { noteToShell } from "#backend/diagnostics/index.ts";
import { traceOf } from "#shared/diagnostics/fault-trace.ts";
import { KalqanError } from "#shared/errors.ts";
import { tolerateMissingMessages } from "#shared/language/translator.ts";
import { openBackend } from "./backend.ts";
import { type Opening, type OpenRequest, serveBackend } from "./serve.ts";

/*
 * The entry of the backend process (Electron's utilityProcess): binds the data folder that the shell names to the port
 * that it listens on. Everything else is the same as under the command line.
 */

tolerateMissingMessages();
// The process dies of it as it would without; what it died of stands in the log.
process.on("uncaughtExceptionMonitor", (error) => noteToShell("backend fault", traceOf(error)));
const port = process.parentPort;

serveBackend(
  {
    post: (message) => port.postMessage(message),
    listen: (listener) => port.on("message", ({ data }) => listener(data)),
  },
  open,
  () => process.exit(0),
);

async function open({ folder, create, calendarNow, restore, master }: OpenRequest, opening: Opening) {
  const { signal, progress, onMaster } = opening;
  // A folder on a drive that is not plugged in must not be begun anew, empty.
  if (!create && !existsSync(folder)) throw new KalqanError("file.folderMissing", { path: folder });
  let unlockedBy = master;
  const restored =
    restore === undefined
      ? undefined
      : await restoreDataFolder(folder, restore.source, {
          holder: "window",
          now: () => new Date(),
          signal,
          onBytes: (done) => progress({ step: "restore", done, total: 0 }),
          allow: { missingFiles: restore.acceptMissingFiles, brokenJournal: restore.acceptBrokenJournal },
          master,
          secret: restore.secret,
          onMaster: (taken) => {
            unlockedBy = taken;
          },
        });
  const now = calendarNow === null ? null : new Date(calendarNow);
  const { dispatch, close } = await openBackend({
    dataDir: folder,
    holder: "window",
    clock: () => new Date(),
    note: noteToShell,
    master: unlockedBy,
    onMaster,
    ...(now !== null && { calendarNow: () => now }),
  });
  return { dispatch, close, ...(restored && { restored }) };
}
