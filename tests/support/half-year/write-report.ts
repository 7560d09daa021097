import { originalPlan } from "#shared/plan/plan.ts";
import { findMeasure } from "#shared/plan/responsibility.ts";
import { emptyEvidence } from "#shared/report/evidence-of.ts";
import { type ReportInput, reportInputFormat } from "#shared/report/input.ts";
import { withAnnexes } from "./annexes.ts";
import { entriesOf } from "./entries.ts";
import { peopleOf } from "./people.ts";
import type { Random } from "./random.ts";

/** A body's report of a half-year, as its clerk would write it. */
export function writeReport(code: string, halfYear: string, random: Random, signers: "head" | "both"): ReportInput {
  return {
    format: reportInputFormat,
    ...peopleOf(code, random),
    bilingual: random.chance(35),
    restrictedUse: random.chance(20),
    signers: signers === "head" ? ["head"] : ["preparer", "head"],
    entries: withAnnexes(entriesOf(code, halfYear, random), random),
  };
}

/** The next version: one or two measures are written anew. */
export function rewriteReport(before: ReportInput, code: string, halfYear: string, random: Random): ReportInput {
  const anew = new Map(entriesOf(code, halfYear, random).map((entry) => [entry.measure, entry]));
  const changed = new Set([random.pick(before.entries).measure, random.pick(before.entries).measure]);
  const entries = before.entries.map((entry) => {
    const next = changed.has(entry.measure) ? anew.get(entry.measure) : undefined;
    return next === undefined ? entry : { ...emptied(entry.measure), ...next, annexes: entry.annexes ?? [] };
  });
  return { ...before, entries };
}

/** A field left out keeps what stood there: what the new wording does not give is taken away. */
function emptied(measure: number): ReportInput["entries"][number] {
  const none = { kk: "", ru: "" };
  const evidence = emptyEvidence(findMeasure(originalPlan, measure).completionForm);
  return { measure, nextSteps: none, reason: none, evidence, money: [] };
}
