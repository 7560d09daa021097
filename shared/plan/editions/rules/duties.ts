import { addresseeOf } from "../../addressee.ts";
import { isReporter } from "../../body-validity.ts";
import { type HalfYear, halfYears } from "../../half-year.ts";
import { leadOf, measuresOf } from "../../responsibility.ts";
import type { Plan } from "../../schema.ts";
import { type EditionRule, fault, warning } from "../finding.ts";

/**
 * In each half-year that is reported by it somebody takes the reports. A measure that nobody reports on, or whose lead is
 * gone with nobody in its place, is told: it may be meant.
 */
export const checkDuties: EditionRule = ({ plan, appliesFrom }) => {
  const reported = halfYears.filter((halfYear) => halfYear >= appliesFrom);
  const covered = new Map(reported.map((halfYear) => [halfYear, coveredIn(plan, halfYear)]));
  const unaddressed = reported.find((halfYear) => addresseeOf(plan, halfYear) === null);
  return [
    ...(unaddressed === undefined ? [] : [fault("addresseeMissing", { halfYear: unaddressed })]),
    ...plan.edition.measures.flatMap(({ number: measure, responsible }) => {
      const hasLead = responsible.some(({ role }) => role === "lead");
      const unreported = reported.find((halfYear) => !covered.get(halfYear)?.has(measure));
      const leaderless = reported.find((halfYear) => hasLead && leadOf(plan, measure, halfYear) === null);
      return [
        ...(unreported === undefined ? [] : [warning("nobodyReports", { measure, halfYear: unreported })]),
        ...(leaderless === undefined ? [] : [warning("leadLost", { measure, halfYear: leaderless })]),
      ];
    }),
  ];
};

/** The measures that some body reports on in a half-year. */
function coveredIn(plan: Plan, halfYear: HalfYear): ReadonlySet<number> {
  const reporters = plan.bodies.filter(isReporter);
  return new Set(
    reporters.flatMap(({ code }) => measuresOf(plan, code, halfYear).map(({ measure }) => measure.number)),
  );
}
