import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#shared/plan/calendar-date.ts";
import { deadlineDate, deadlineStanding } from "#shared/plan/deadline.ts";
import { type HalfYear, halfYears, lastDay } from "#shared/plan/half-year.ts";
import type { Deadline } from "#shared/plan/schema.ts";
import { anyDay } from "#tests/support/plan/any-day.ts";

const lawInForce = "2018-01-09";
const july: Deadline = { kind: "month", month: "2018-07", date: "2018-07-31" };
const yearly: Deadline = { kind: "yearly" };
const afterLaw: Deadline = { kind: "afterLaw", months: 2 };
const undated: Deadline[] = [{ kind: "permanent" }, { kind: "asNeeded" }];

/** As the checks of a report judge: on the half-year's last day. */
function atTheEndOf(halfYear: HalfYear, deadline: Deadline) {
  return deadlineStanding(deadline, { halfYear, day: lastDay(halfYear), lawInForce });
}

describe("a measure due in a month", () => {
  it("is due on the month's last day and overdue after it", () => {
    const on = (day: string) => deadlineStanding(july, { halfYear: "2018-H2", day, lawInForce });
    expect(on("2018-07-30")).toEqual({ state: "due", date: "2018-07-31", daysLeft: 1 });
    expect(on("2018-07-31")).toEqual({ state: "due", date: "2018-07-31", daysLeft: 0 });
    expect(on("2018-08-01")).toEqual({ state: "overdue", date: "2018-07-31", daysLeft: -1 });
  });

  it("is not due in the half-year before, until 30 days are left", () => {
    const on = (day: string) => deadlineStanding(july, { halfYear: "2018-H1", day, lawInForce }).state;
    expect([on("2018-06-30"), on("2018-07-01")]).toEqual(["notDue", "due"]);
  });

  it("stays overdue in every later half-year, since it is due once", () => {
    expect(atTheEndOf("2018-H2", july).state).toBe("overdue");
    expect(atTheEndOf("2022-H2", july)).toMatchObject({ state: "overdue", date: "2018-07-31" });
  });
});

describe("a yearly measure", () => {
  it("is due on 31 December and begins anew each January", () => {
    expect(atTheEndOf("2018-H1", yearly)).toMatchObject({ state: "notDue", date: "2018-12-31" });
    expect(atTheEndOf("2018-H2", yearly)).toEqual({ state: "due", date: "2018-12-31", daysLeft: 0 });
    expect(atTheEndOf("2019-H1", yearly)).toMatchObject({ state: "notDue", date: "2019-12-31" });
  });

  it("is overdue in January in the report on the year that is over", () => {
    const standing = deadlineStanding(yearly, { halfYear: "2018-H2", day: "2019-01-05", lawInForce });
    expect(standing).toEqual({ state: "overdue", date: "2018-12-31", daysLeft: -5 });
  });
});

describe("a measure due two months after the Law", () => {
  it("moves with the day on which the Law came into force", () => {
    expect(deadlineDate(afterLaw, "2018-H1", "2018-01-09")).toBe("2018-03-09");
    expect(deadlineDate(afterLaw, "2018-H1", "2018-04-30")).toBe("2018-06-30");
    expect(atTheEndOf("2017-H2", afterLaw).state).toBe("notDue");
    expect(atTheEndOf("2018-H1", afterLaw).state).toBe("overdue");
    expect(deadlineStanding(afterLaw, { halfYear: "2018-H1", day: "2018-06-30", lawInForce: "2018-04-30" }).state).toBe(
      "due",
    );
  });
});

describe("a permanent measure, or one done as needed", () => {
  it("has no date, ever", () => {
    for (const deadline of undated) {
      expect(atTheEndOf("2022-H2", deadline)).toEqual({ state: "none", date: null, daysLeft: null });
    }
  });
});

describe("any deadline", () => {
  it("only grows nearer: once overdue in a report, it never becomes due again in it", () => {
    const rank = { none: 0, notDue: 0, due: 1, overdue: 2 };
    const deadlines = fc.constantFrom(july, yearly, afterLaw, ...undated);
    fc.assert(
      fc.property(deadlines, fc.constantFrom(...halfYears), anyDay, fc.nat(500), (deadline, halfYear, day, later) => {
        const now = deadlineStanding(deadline, { halfYear, day, lawInForce });
        const then = deadlineStanding(deadline, { halfYear, day: addDays(day, later), lawInForce });
        expect(rank[then.state]).toBeGreaterThanOrEqual(rank[now.state]);
        expect(now.state === "overdue").toBe(now.date !== null && now.date < day);
      }),
    );
  });
});
