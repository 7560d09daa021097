import { z } from "zod";
import { harmless, type LogData } from "./log-data.ts";

/** One line of the log. */
export interface LogLine {
  /** ISO 8601 instant. */
  readonly at: string;
  /** What happened, in the program's own words. */
  readonly event: string;
  readonly data: LogData;
}

const dataSchema = z.record(z.string(), z.union([z.string(), z.number()]));
const eventPattern = /^[a-z][a-z ]{1,60}$/;

/** A line as it is written, without its end. */
export function formatLogLine({ at, event, data }: LogLine): string {
  return `${at} ${event} ${JSON.stringify(harmless(data))}`;
}

/**
 * Reads a line back, as strictly as it is written: what an older program wrote more freely does not come through. Null = no
 * line of ours.
 */
export function parseLogLine(text: string): LogLine | null {
  const [, at = "", event = "", data = ""] = /^(\d{4}-\d\d-\d\dT[\d:.]{8,12}Z) ([a-z ]+) (\{.*\})$/.exec(text) ?? [];
  const told = parseTold(event, data);
  return told === null ? null : { at, ...told };
}

/** The lines of a log, in its order; what is no line of ours is passed over. */
export function parseLog(text: string): LogLine[] {
  return text.split("\n").flatMap((line) => parseLogLine(line) ?? []);
}

/** What the backend process tells the shell for the log, on its standard error. */
const prefix = "@log ";

export function formatTold({ event, data }: Omit<LogLine, "at">): string {
  return `${prefix}${event} ${JSON.stringify(harmless(data))}`;
}

/** Null = not meant for the log: what a library or the system has to say may hold anything. */
export function parseToldLine(text: string): Omit<LogLine, "at"> | null {
  const [, event = "", data = ""] = /^@log ([a-z ]+) (\{.*\})$/.exec(text) ?? [];
  return parseTold(event, data);
}

function parseTold(event: string, text: string): Omit<LogLine, "at"> | null {
  if (!eventPattern.test(event)) return null;
  try {
    const data = dataSchema.safeParse(JSON.parse(text));
    return data.success ? { event, data: harmless(data.data) } : null;
  } catch {
    return null;
  }
}
