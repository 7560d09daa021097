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
  const moment =
    typeof instant === "string"
      ? Temporal.Instant.from(instant)
      : Temporal.Instant.fromEpochMilliseconds(instant.getTime());
  const local = moment.toZonedDateTimeISO(timeZone);
  return {
    date: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: "minute" }),
  };
}

/** The instant at which a day (`YYYY-MM-DD`) begins in Almaty, ISO 8601 in UTC. RangeError where it is no day. */
export function startOfDay(day: string): string {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant().toString({ fractionalSecondDigits: 3 });
}
