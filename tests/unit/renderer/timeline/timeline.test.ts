import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDay } from "#tests/support/plan/any-day.ts";
import {
  layOutTimeline,
  listNumbers,
  type TimelineDeadline,
  type TimelineFrame,
  type TimelinePoint,
  timelineStates,
} from "../../../../renderer/components/deadline-timeline/timeline.ts";

const frame: TimelineFrame = {
  width: 1_000,
  margin: 20,
  labelWidth: (measures) => measures.length * 20,
  tickWidth: 60,
};
/** From where to where a point reaches with its words. */
function spanOf({ x, measures, side }: TimelinePoint): [number, number] {
  const words = frame.labelWidth(measures);
  return side === "after" ? [x, x + words] : [x - words, x];
}

const deadlines: TimelineDeadline[] = [
  { measure: 41, date: "2018-08-31", state: "ahead" },
  { measure: 37, date: "2018-08-31", state: "due" },
  { measure: 27, date: "2018-07-31", state: "overdue" },
  { measure: 1, date: "2018-01-31", state: "past" },
];

describe("deadlines on a time axis", () => {
  it("stand one point a day, in order, with the most urgent state and their numbers sorted", () => {
    const timeline = layOutTimeline(deadlines, "2018-06-21", frame);
    expect(timeline?.points.map(({ date, measures, state }) => ({ date, measures, state }))).toEqual([
      { date: "2018-01-31", measures: [1], state: "past" },
      { date: "2018-07-31", measures: [27], state: "overdue" },
      { date: "2018-08-31", measures: [37, 41], state: "due" },
    ]);
  });

  it("reach from the first one's month to the last one's, today between them", () => {
    const timeline = layOutTimeline(deadlines, "2018-06-21", frame);
    expect(timeline?.unit).toBe("month");
    expect(timeline?.ticks.map(({ date }) => date)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((month) => `2018-0${month}-01`),
    );
    expect(timeline?.today.beyond).toBeNull();
    expect(timeline?.ticks[0]?.x).toBe(20);
  });

  it("make room for a today that is near, and leave one that is far at the edge", () => {
    expect(layOutTimeline(deadlines, "2017-12-20", frame)?.ticks[0]?.date).toBe("2017-12-01");
    expect(layOutTimeline(deadlines, "2026-11-23", frame)?.today).toEqual({ x: 980, beyond: "after" });
    expect(layOutTimeline(deadlines, "2017-01-01", frame)?.today).toEqual({ x: 20, beyond: "before" });
  });

  it("make room for the day by which the report is to be given, and leave it out where it is far away", () => {
    const timeline = layOutTimeline(deadlines, "2018-06-21", frame, "2018-09-10");
    expect(timeline?.ticks.at(-1)?.date).toBe("2018-09-01");
    expect(timeline?.reportDue).toBeGreaterThan(timeline?.points.at(-1)?.x ?? Number.POSITIVE_INFINITY);
    expect(layOutTimeline(deadlines, "2018-06-21", frame, "2023-01-10")?.reportDue).toBeNull();
    expect(layOutTimeline(deadlines, "2018-06-21", frame)?.reportDue).toBeNull();
  });

  it("have years for ticks where months would be too many", () => {
    const long = [...deadlines, { measure: 38, date: "2022-12-31", state: "ahead" as const }];
    const timeline = layOutTimeline(long, "2018-06-21", frame);
    expect(timeline?.unit).toBe("year");
    expect(timeline?.ticks.map(({ date }) => date.slice(0, 4))).toEqual(["2018", "2019", "2020", "2021", "2022"]);
  });

  it("are no picture where there are none", () => {
    expect(layOutTimeline([], "2018-06-21", frame)).toBeNull();
  });

  it("never write one point's words over another's, and stay within the picture", () => {
    const anyDeadline = fc.record({
      measure: fc.integer({ min: 1, max: 41 }),
      date: anyDay,
      state: fc.constantFrom(...timelineStates),
    });
    fc.assert(
      fc.property(fc.array(anyDeadline, { minLength: 1, maxLength: 41 }), anyDay, (some, today) => {
        const timeline = layOutTimeline(some, today, frame);
        const points = timeline?.points ?? [];
        expect(points.flatMap(({ measures }) => measures)).toHaveLength(some.length);
        for (const point of points) {
          expect(point.x).toBeGreaterThanOrEqual(frame.margin);
          expect(point.x).toBeLessThanOrEqual(frame.width - frame.margin);
          const neighbours = points.filter(({ lane, x }) => lane === point.lane && x > point.x);
          for (const next of neighbours) expect(spanOf(next)[0]).toBeGreaterThanOrEqual(spanOf(point)[1]);
        }
      }),
    );
  });

  it("have their words before the point where behind it the picture ends", () => {
    const late = deadlines.map((deadline) => ({ ...deadline, date: "2018-12-31" }));
    const sides = layOutTimeline([...late, ...deadlines], "2018-06-21", frame)?.points.map(({ side }) => side);
    expect(sides).toEqual(["after", "after", "after", "before"]);
  });

  it("are named up to a few, counted beyond", () => {
    expect(listNumbers([2, 4, 6], 4)).toBe("2, 4, 6");
    expect(listNumbers([2, 4, 6, 7, 13], 4)).toBeNull();
  });
});
