import { addDays, addMonths, daysBetween, lastDayOfMonth } from "#shared/plan/calendar-date.ts";

/**
 * How a deadline stands: this body's own are `overdue`, `due`, `ahead` or `done`; others', of whom nothing is known, are
 * `ahead` or `past`. In the order in which the eye should find them.
 */
export const timelineStates = ["overdue", "due", "ahead", "past", "done"] as const;
export type TimelineState = (typeof timelineStates)[number];

export interface TimelineDeadline {
  readonly measure: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly state: TimelineState;
}

/** The measures due on one day, as one point. */
export interface TimelinePoint {
  readonly date: string;
  readonly measures: readonly number[];
  /** The most urgent of them. */
  readonly state: TimelineState;
  readonly x: number;
  /** Height above the axis, 0 the lowest: points whose words would touch stand above each other. */
  readonly lane: number;
  /** On which side of the point its words stand: before it where they would not fit behind. */
  readonly side: "before" | "after";
}

export interface TimelineTick {
  /** First day of the month or year. */
  readonly date: string;
  readonly x: number;
  /** Its words fit. */
  readonly labelled: boolean;
}

export interface Timeline {
  readonly points: readonly TimelinePoint[];
  readonly ticks: readonly TimelineTick[];
  readonly unit: "month" | "year";
  readonly lanes: number;
  readonly today: {
    readonly x: number /** Where it lies outside of the picture. */;
    readonly beyond: "before" | "after" | null;
  };
  /** Where the day stands by which the report is to be given; null where it was not asked for, or lies too far away. */
  readonly reportDue: number | null;
}

export interface TimelineFrame {
  /** CSS pixels. */
  readonly width: number;
  /** Kept free on both sides. */
  readonly margin: number;
  /** Width of a point's words. */
  readonly labelWidth: (measures: readonly number[]) => number;
  /** A labelled tick needs so much. */
  readonly tickWidth: number;
}

/** Today so much further away would press the deadlines together: then it stands at the edge. Days. */
const reach = 62;

/** Beyond so many months the axis has years. */
const mostMonths = 30;

/**
 * Where everything stands on a time axis from the first deadline's month to the last one's. Null without deadlines.
 * @param reportDue the day by which the report is to be given, where it is to be shown
 */
export function layOutTimeline(
  deadlines: readonly TimelineDeadline[],
  today: string,
  frame: TimelineFrame,
  reportDue: string | null = null,
): Timeline | null {
  const dates = deadlines.map(({ date }) => date).sort();
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return null;
  const isNear = (day: string): boolean => day >= addDays(first, -reach) && day <= addDays(last, reach);
  const near = isNear(today);
  const due = reportDue !== null && isNear(reportDue) ? reportDue : null;
  const shown = [first, last, ...(near ? [today] : []), ...(due === null ? [] : [due])].sort();
  const from = firstOfMonth(shown[0] ?? first);
  const to = addDays(lastDayOfMonth((shown.at(-1) ?? last).slice(0, 7)), 1);
  const x = scale(from, to, frame);
  const points = placePoints(groupByDate(deadlines), x, frame);
  const unit = daysBetween(from, to) > mostMonths * 30.5 ? "year" : "month";
  return {
    points,
    ticks: placeTicks(from, to, unit, x, frame.tickWidth),
    unit,
    lanes: points.reduce((most, { lane }) => Math.max(most, lane + 1), 0),
    today: {
      x: near ? x(today) : x(today < first ? from : to),
      beyond: near ? null : today < first ? "before" : "after",
    },
    reportDue: due === null ? null : x(due),
  };
}

/** «2, 4, 6»; of more than `most` how many there are. */
export function listNumbers(numbers: readonly number[], most: number): string | null {
  return numbers.length > most ? null : numbers.join(", ");
}

type Group = Omit<TimelinePoint, "x" | "lane" | "side">;

function groupByDate(deadlines: readonly TimelineDeadline[]): Group[] {
  return [...Map.groupBy(deadlines, ({ date }) => date)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, group]) => ({
      date,
      measures: group.map(({ measure }) => measure).sort((a, b) => a - b),
      state: timelineStates.find((state) => group.some((one) => one.state === state)) ?? "ahead",
    }));
}

function scale(from: string, to: string, { width, margin }: TimelineFrame): (date: string) => number {
  const days = Math.max(1, daysBetween(from, to));
  const room = Math.max(0, width - 2 * margin);
  return (date) => margin + (room * daysBetween(from, date)) / days;
}

/** Each point takes the lowest lane in which its words touch nobody's. */
function placePoints(groups: readonly Group[], x: (date: string) => number, frame: TimelineFrame): TimelinePoint[] {
  const ends: number[] = [];
  return groups.map((group) => {
    const at = x(group.date);
    const words = frame.labelWidth(group.measures);
    const side = at + pointRadius + words > frame.width ? "before" : "after";
    const begin = at - pointRadius - (side === "before" ? words : 0);
    const free = ends.findIndex((end) => end <= begin);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = at + pointRadius + (side === "after" ? words : 0);
    return { ...group, x: at, lane, side };
  });
}

/** Half of a point with the room around it. */
const pointRadius = 9;

function placeTicks(
  from: string,
  to: string,
  unit: Timeline["unit"],
  x: (date: string) => number,
  tickWidth: number,
): TimelineTick[] {
  const ticks: TimelineTick[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (let date = from; date < to; date = addMonths(date, 1)) {
    if (unit === "year" && !date.endsWith("-01-01") && date !== from) continue;
    const labelled = x(date) >= free;
    if (labelled) free = x(date) + tickWidth;
    ticks.push({ date, x: x(date), labelled });
  }
  return ticks;
}

function firstOfMonth(date: string): string {
  return `${date.slice(0, 7)}-01`;
}
