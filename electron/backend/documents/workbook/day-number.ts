import { localTime } from "#shared/language/local-time.ts";

const millisecondsADay = 86_400_000;

/** Day 0 of the spreadsheets: they take 1900 for a leap year, so that from March 1900 on it is 30 December 1899. */
const dayZero = Date.UTC(1899, 11, 30);

/** The number under which a spreadsheet knows a day, `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - dayZero) / millisecondsADay;
}

/** The number of a moment (ISO 8601) as the clock in Almaty showed it, to the minute: a spreadsheet has no zones. */
export function momentNumber(moment: string): number {
  const milliseconds = Date.parse(moment);
  const minutes = Math.floor(milliseconds / 60_000);
  return hourNumber(Math.floor(minutes / 60)) + (minutes % 60) / 1_440;
}

/** The last hour asked for: rows follow each other in time, and reckoning with zones takes longer than all the rest. */
let last = { hour: Number.NaN, number: 0 };

/** Almaty is whole hours from UTC and has changed its clock on the hour only. `hour` since 1970, UTC. */
function hourNumber(hour: number): number {
  if (hour !== last.hour) {
    const { date, time } = localTime(new Date(hour * 3_600_000));
    last = { hour, number: dayNumber(date) + Number(time.slice(0, 2)) / 24 };
  }
  return last.number;
}
