import { Temporal } from "temporal-polyfill";

/** The zone in which every date of the program is judged (product: Never). */
const timeZone = "Asia/Almaty";

/** A wall clock reading in Asia/Almaty: `date` is `YYYY-MM-DD`, `time` is `HH:MM`. */
export interface LocalTime {
  readonly date: string;
  readonly time: string;
}

/**
 * What the wall clock in Asia/Almaty shows at an instant, whatever the machine's own zone.
 * @param instant a Date, or an ISO 8601 instant with an offset (`2018-07-10T08:02:00Z`)
 * @throws RangeError where `instant` is no instant
 */
export function localTime(instant: Date | string): LocalTime {
  const moment = typeof instant === "string" ? momentOf(instant) : instant.getTime();
  const local = new Date(moment + offsetAt(moment)).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}

/** As the program itself writes them; all else is read by Temporal. */
const ownInstant = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;

function momentOf(instant: string): number {
  const moment = ownInstant.test(instant) ? Date.parse(instant) : Number.NaN;
  const isThatDay = !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(instant.slice(0, 10));
  return isThatDay ? moment : Temporal.Instant.from(instant).epochMilliseconds;
}

const hour = 3_600_000;

/**
 * The clock is changed no more since its last winter time, but for the one change to the zone of the whole country (tz database, Asia/Almaty).
 * Written down, because to ask the zone once takes longer than all else that a short run does.
 */
const lastWinterTime = Date.parse("2004-10-30T20:00:00Z");
const oneZone = Date.parse("2024-02-29T18:00:00Z");

/** What the clock is ahead of UTC, in ms. */
function offsetAt(moment: number): number {
  if (moment >= oneZone) return 5 * hour;
  return moment >= lastWinterTime ? 6 * hour : askOffset(moment);
}

function askOffset(moment: number): number {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1_000_000;
}

/** The instant at which a day (`YYYY-MM-DD`) begins in Almaty, ISO 8601 in UTC. RangeError where it is no day. */
export function startOfDay(day: string): string {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant().toString({ fractionalSecondDigits: 3 });
}
