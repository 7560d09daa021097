import { expect, test } from "vitest";
import type { ReceivedPackage } from "#shared/api/intake-view.ts";
import type { KeptDecision } from "#shared/intake/decision.ts";
import { countStandings, daysLate, standingOf } from "../../../../renderer/screens/intake/standing.ts";

function row(...decisions: KeptDecision[]) {
  const packages = decisions.map(
    (decision, index): ReceivedPackage => ({
      sha256: String(index),
      fileName: `${index}.asice`,
      size: 1,
      receivedAt: "2018-07-12T05:00:00.000Z",
      verdict: "TOTAL-PASSED",
      subIndication: null,
      decision,
      body: "BGM",
      halfYear: "2018-H1",
      version: 1,
      packageId: null,
      late: { bySigning: 0, byIntake: 2 },
      signatures: [],
      problems: [],
    }),
  );
  return { body: "BGM", packages };
}

test("a body stands by what is open first, then by what counts", () => {
  expect(standingOf(row())).toBe("missing");
  expect(standingOf(row("apart"))).toBe("apart");
  expect(standingOf(row("imported", "superseded"))).toBe("received");
  expect(standingOf(row("imported", "rival"))).toBe("open");
  expect(standingOf(row("waiting"))).toBe("open");
});

test("late by the day it came; what is missing is late by today, and not before it is due", () => {
  expect(daysLate(row("imported"), 5)).toBe(2);
  expect(daysLate(row(), 5)).toBe(0);
  expect(daysLate(row(), -3)).toBe(3);
});

test("every body is counted once", () => {
  expect(countStandings([row(), row("apart"), row("imported"), row("waiting", "imported")])).toEqual({
    received: 1,
    open: 1,
    apart: 1,
    missing: 1,
  });
});
