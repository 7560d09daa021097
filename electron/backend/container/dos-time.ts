/** Date and time as ZIP headers hold them (APPNOTE 4.4.6): two-second steps from 1980, no zone. */
export interface DosTime {
  readonly date: number;
  readonly time: number;
}

const firstYear = 1980;
const lastYear = 2107;

/**
 * The DOS form of a moment, read in UTC so that the same moment gives the same bytes on every machine. Years outside
 * 1980 … 2107 become the nearest that the format holds.
 */
export function toDosTime(moment: Date): DosTime {
  const year = moment.getUTCFullYear();
  if (year < firstYear) return { date: (1 << 5) | 1, time: 0 };
  const clamped = Math.min(year, lastYear);
  return {
    date: ((clamped - firstYear) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate(),
    time: (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1),
  };
}
