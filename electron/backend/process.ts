import { existsSync } from "node:fs";
import { KalqanError } from "#shared/errors.ts";
import { tolerateMissingMessages } from "#shared/language/translator.ts";
import { openBackend } from "./backend.ts";
import { type OpenRequest, serveBackend } from "./serve.ts";

/*
 * The entry of the backend process (Electron's utilityProcess): binds the data folder that the shell names to the port
 * that it listens on. Everything else is the same as under the command line.
 */

tolerateMissingMessages();
const port = process.parentPort;

serveBackend(
  {
    post: (message) => port.postMessage(message),
    listen: (listener) => port.on("message", ({ data }) => listener(data)),
  },
  open,
  () => process.exit(0),
);

async function open({ folder, create, calendarNow }: OpenRequest) {
  // A folder on a drive that is not plugged in must not be begun anew, empty.
  if (!create && !existsSync(folder)) throw new KalqanError("file.folderMissing", { path: folder });
  const now = calendarNow === null ? null : new Date(calendarNow);
  return await openBackend({
    dataDir: folder,
    holder: "window",
    clock: () => new Date(),
    ...(now !== null && { calendarNow: () => now }),
  });
}
