import type { ConsolidatedMeasure } from "#shared/consolidation/content.ts";
import { gather } from "#shared/consolidation/gather.ts";
import type { HalfYear } from "#shared/plan/half-year.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import type { Status } from "#shared/report/entry.ts";
import { untouchedEntry } from "#tests/support/report/example-report.ts";

/** What bodies answered: body → measure → status; null = nothing stated. */
export type Answers = ReadonlyMap<string, ReadonlyMap<number, Status | null>>;

/** The plan's measures of a half-year as they are gathered from such answers. */
export function gatheredFrom(answers: Answers, halfYear: HalfYear): readonly ConsolidatedMeasure[] {
  const reports = [...answers].map(([body, entries]) => ({
    package: {
      ...{ body, packageId: "0190c5a0-0000-7000-8000-000000000000", version: 1, sha256: "0".repeat(64), size: 1 },
      ...{ planEdition: 1, signedAt: null, receivedAt: null, daysLate: { bySigning: null, byIntake: null } },
    },
    entries: [...entries].map(([measure, status]) => ({ ...untouchedEntry("BGM", 17), measure, status })),
    annexes: new Map<number, number>(),
  }));
  return gather({
    plan: originalPlan,
    halfYear,
    lawInForce: "2018-01-09",
    issuer: "QAOM",
    reports,
    writings: new Map(),
  }).measures;
}
