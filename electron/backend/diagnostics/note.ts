import type { LogData } from "#shared/diagnostics/log-data.ts";
import { formatTold } from "#shared/diagnostics/log-line.ts";

/** Tells the log of the program what happened. */
export type Note = (event: string, data: LogData) => void;

/** Over standard error, which the shell reads into its log: it comes through even as the process dies. */
export const noteToShell: Note = (event, data) => {
  process.stderr.write(`${formatTold({ event, data })}\n`);
};
