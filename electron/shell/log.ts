import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { release } from "node:os";
import { dirname } from "node:path";
import type { LogData } from "#shared/diagnostics/log-data.ts";
import { formatLogLine, type LogLine, parseLog } from "#shared/diagnostics/log-line.ts";

/** Writes one line: what happened and its data. What is not known to be harmless is withheld (shared/diagnostics). */
export type Log = (event: string, data?: LogData) => void;

/** Bytes of one file, and how many there are: the present one and those before it, `.1` the newest. */
const largest = 256 * 1024;
const files = 4;

/**
 * The log of the shell and of its backend, beside the window's settings, for support where nothing can be looked at over a
 * network. Together never over 1 MB. A log that cannot be written is no reason to stop working.
 */
export function openLog(file: string, now: () => Date, size = largest): Log {
  return (event, data = {}) => {
    const line = `${formatLogLine({ at: now().toISOString(), event, data })}\n`;
    try {
      mkdirSync(dirname(file), { recursive: true });
      if (sizeOf(file) + Buffer.byteLength(line) > size) rotate(file);
      appendFileSync(file, line);
    } catch {
      process.stderr.write(line);
    }
  };
}

/** The first line of a run: which program on which system. */
export function logStart(log: Log, app: { getVersion(): string }): void {
  const { electron = "", chrome = "", node } = process.versions;
  const runs = { ...(electron !== "" && { electron }), ...(chrome !== "" && { chromium: chrome }), node };
  const system = { platform: process.platform, release: systemRelease(), arch: process.arch };
  log("program started", { version: app.getVersion(), ...runs, ...system });
}

/** In numbers: what builders of kernels add to it is theirs. */
export function systemRelease(): string {
  return /^\d+(\.\d+)*/.exec(release())?.[0] ?? "";
}

/** The lines that are kept, the oldest first. What is no line of ours is passed over, and so is a file that cannot be read. */
export function readLog(file: string): LogLine[] {
  return namesOf(file)
    .toReversed()
    .flatMap((name) => parseLog(readOrNothing(name)));
}

function rotate(file: string): void {
  const names = namesOf(file);
  rmSync(names.at(-1) ?? "", { force: true });
  for (const [index, name] of [...names.entries()].slice(0, -1).reverse()) {
    const next = names[index + 1];
    if (next !== undefined && sizeOf(name) > 0) renameSync(name, next);
  }
}

/** The present file, then the older ones. */
function namesOf(file: string): string[] {
  return [file, ...Array.from({ length: files - 1 }, (_, index) => `${file}.${index + 1}`)];
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
