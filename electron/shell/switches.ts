import { resolve } from "node:path";
import type { CommandLine } from "electron";

/** What the program was asked for on its command line. */
export interface Switches {
  /** `--data=DIR`: the data folder of this start; absolute. Made if missing, not remembered. */
  readonly data: string | null;
  /** `--now=YYYY-MM-DD`: what the calendar and the checks take for today. Journal and signing keep the clock's time. */
  readonly today: string | null;
}

export function readSwitches(commandLine: Pick<CommandLine, "getSwitchValue">): Switches {
  const data = commandLine.getSwitchValue("data");
  const today = commandLine.getSwitchValue("now");
  return {
    data: data === "" ? null : resolve(data),
    today: /^\d{4}-\d\d-\d\d$/.test(today) && !Number.isNaN(Date.parse(today)) ? today : null,
  };
}

/** Noon of that day in Almaty, where dates are judged: an ISO instant. */
export function noonOf(today: string | null): string | null {
  return today === null ? null : new Date(`${today}T12:00:00+06:00`).toISOString();
}
