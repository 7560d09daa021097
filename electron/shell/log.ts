import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** Writes one line: what happened and its data. Never what a person typed, never a password. */
export type Log = (event: string, data?: Readonly<Record<string, string | number>>) => void;

const largest = 1_000_000;

/**
 * A log beside the window's settings, for support where nothing can be looked at over a network: `file`, and `file.old`
 * once it is over 1 MB. A log that cannot be written is no reason to stop working.
 */
export function openLog(file: string, now: () => Date): Log {
  return (event, data = {}) => {
    const line = `${now().toISOString()} ${event} ${JSON.stringify(data)}\n`;
    try {
      mkdirSync(dirname(file), { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, `${file}.old`);
      appendFileSync(file, line);
    } catch {
      process.stderr.write(line);
    }
  };
}
