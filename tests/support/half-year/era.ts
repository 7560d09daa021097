/**
 * When the half-year is lived through. `story`: every clock shows the days of 2018. `machine`: the calendar shows them, and
 * signatures are made by the machine's clock, for a program that cannot be told another.
 */
export type Era = "story" | "machine";

const day = 86_400_000;

/** Noon in Astana. */
export function noonOf(date: string): Date {
  return new Date(`${date}T07:00:00Z`);
}

/** What the machine's clock shows on a day of the story. @param shift days by which it goes wrong */
export function machineClock(era: Era, date: string, shift = 0): Date {
  const now = era === "story" ? noonOf(date).getTime() : Date.now();
  return new Date(now + shift * day);
}

/** How long a key lives: a good one, and one with which somebody signed in time and that has expired since. */
export function lifeOfKey(era: Era, expired: boolean): { readonly notBefore: Date; readonly notAfter: Date } {
  if (era === "story") {
    const notAfter = expired ? "2018-07-11T00:00:00Z" : "2020-01-10T04:00:00Z";
    return { notBefore: new Date("2018-01-10T04:00:00Z"), notAfter: new Date(notAfter) };
  }
  const now = Date.now();
  return { notBefore: new Date(now - 60 * day), notAfter: new Date(now + (expired ? -day : 365 * day)) };
}
