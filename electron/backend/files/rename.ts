import { rename } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { fromSystemError, systemCode } from "./system-error.ts";

const waits = [20, 50, 100, 200, 400, 800, 1_600];

/**
 * Renames, over an older file too. On Windows an antivirus holds a fresh file open for a moment and the rename fails with
 * EPERM, EACCES or EBUSY: tried again for about three seconds. Raises `file.busy`, `file.notWritable`, `file.diskFull`.
 * `attempt` and `wait` are replaced in tests.
 */
export async function renameFile(
  from: string,
  to: string,
  { attempt = rename, wait = (ms: number): Promise<unknown> => setTimeout(ms) } = {},
): Promise<void> {
  for (const pause of [...waits, null]) {
    try {
      await attempt(from, to);
      return;
    } catch (error) {
      const passing = ["EPERM", "EACCES", "EBUSY"].includes(systemCode(error) ?? "");
      if (!passing || pause === null) throw fromSystemError(error, to);
      await wait(pause);
    }
  }
}
