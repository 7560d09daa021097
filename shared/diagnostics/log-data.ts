import { doctorCodes } from "../doctor.ts";

/** What a line of the log says besides its event. */
export type LogData = Readonly<Record<string, string | number>>;

/** Stands where something was that is not known to be harmless. */
export const withheld = "…";

const errorCode = /^([a-z][A-Za-z]{0,30}\.[a-z][A-Za-z]{0,40}|[A-Z][A-Z0-9_]{1,40})$/;
const channel = /^[a-z][A-Za-z]{0,30}(\.[a-z][A-Za-z]{0,40}){1,2}$/;
const address = /^[a-z][a-z0-9+.-]{0,20}:\/\/[A-Za-z0-9.:[\]-]{0,100}$/;
const versionNumber = /^v?\d{1,6}(\.\d{1,6}){0,3}(-[a-z]{1,10}(\.\d{1,3})?)?$/;
/** `saveEntry@process.js:12:34`: names of the program's own, numbers of its own. */
const frames = /^[\w$.#<> ]{0,80}@[\w.-]{1,60}:\d+:\d+( < [\w$.#<> ]{0,80}@[\w.-]{1,60}:\d+:\d+){0,11}$/;
const halfYear = /^\d{4}-H[12]$/;

/** By its key, what a word must look like to be written: names of the program's own making, never what a person wrote. */
const words: Readonly<Record<string, RegExp>> = {
  code: errorCode,
  channel,
  method: channel,
  fault: /^[A-Z][A-Za-z]{0,40}(Error|Exception)$/,
  frames,
  url: address,
  origin: new RegExp(`^gone$|${address.source}`),
  permission: /^[a-z][A-Za-z-]{0,40}$/,
  reason: /^(clean-exit|abnormal-exit|killed|crashed|oom|launch-failed|integrity-failure|memory-eviction)$/,
  findings: new RegExp(`^((${doctorCodes.join("|")}):\\d+ ?)*$`),
  version: versionNumber,
  electron: versionNumber,
  chromium: versionNumber,
  node: versionNumber,
  platform: /^(win32|linux|darwin)$/,
  release: versionNumber,
  arch: /^(x64|ia32|arm64|arm)$/,
  halfYear,
};

/** Keys whose numbers count, measure or point into the program: none of them can be somebody's number. */
const numbers: ReadonlySet<string> = new Set([
  ...["deaths", "exitCode", "ms", "schema", "found", "known", "count", "sequence", "limit", "needed", "free", "size"],
  ...["measure", "edition", "pid", "errors", "warnings"],
]);

/** IIN and BIN have twelve digits: no number of so many is written, whatever it counts. */
const personalNumber = 1e11;

/**
 * The data of a log line, with everything withheld that is not known to be harmless: a list of what may be written, not of
 * what may not. A key alone stays, so that it is seen that something was there.
 */
export function harmless(data: LogData): LogData {
  return Object.fromEntries(
    Object.entries(data)
      .filter(([key]) => /^[a-z][A-Za-z]{0,30}$/.test(key))
      .map(([key, value]) => [key, isHarmless(key, value) ? value : withheld]),
  );
}

function isHarmless(key: string, value: string | number): boolean {
  if (typeof value === "number") return numbers.has(key) && Math.abs(value) < personalNumber;
  return Object.hasOwn(words, key) && (words[key]?.test(value) ?? false);
}
