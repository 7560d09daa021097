import { readSettings } from "#backend/settings/index.ts";
import type { OpenPackage } from "#shared/consolidation/finding.ts";
import { statedMeasures } from "#shared/consolidation/stated.ts";
import type { HalfYearCounts } from "#shared/pictures/by-half-year.ts";
import { type ReportedDuty, reportedDuties } from "#shared/pictures/reported-duties.ts";
import { countStatuses } from "#shared/pictures/reported-status.ts";
import { today } from "#shared/plan/calendar-date.ts";
import { currentHalfYear } from "#shared/plan/current-half-year.ts";
import { type HalfYear, halfYears } from "#shared/plan/half-year.ts";
import { reportingBodies } from "#shared/plan/responsibility.ts";
import type { Plan } from "#shared/plan/schema.ts";
import { readStated } from "./counting-reports.ts";
import type { ConsolidationDeps } from "./deps.ts";
import { requireIssuer } from "./find.ts";

/** How a half-year stands as a whole, whether or not anybody consolidates it yet. */
export interface Progress {
  /** Codes of the bodies whose report counts, and of those that owe one. */
  readonly reported: string[];
  readonly missing: string[];
  readonly open: OpenPackage[];
  readonly duties: ReportedDuty[];
  /** The half-years up to the present one of which anything has come, and the one asked for. */
  readonly halfYears: HalfYearCounts[];
}

/** Works out from the packages that count now how far each half-year is. Errors: consolidation.noAddressee. */
export function progressOf(deps: ConsolidationDeps, halfYear: HalfYear): Progress {
  const last = currentHalfYear(today(deps.exchange.report.clock()));
  const { plan, reported, open, duties } = standingOf(deps, halfYear);
  const others = halfYears.filter((one) => one <= last && one !== halfYear).flatMap((one) => countsOf(deps, one));
  const order = new Map(plan.bodies.map(({ code }, index) => [code, index]));
  const place = (code: string) => order.get(code) ?? plan.bodies.length;
  return {
    reported: reported.toSorted((one, other) => place(one) - place(other)),
    missing: reportingBodies(plan, halfYear)
      .map(({ code }) => code)
      .filter((code) => !reported.includes(code)),
    open: [...open],
    duties,
    halfYears: [...others, { halfYear, counts: countStatuses(duties.map(({ status }) => status)) }],
  };
}

interface HalfYearStanding {
  readonly plan: Plan;
  readonly reported: readonly string[];
  readonly open: readonly OpenPackage[];
  readonly duties: ReportedDuty[];
}

/** Only what is stated: no text of eleven half-years is read to count it. */
function standingOf({ exchange: { report } }: ConsolidationDeps, halfYear: HalfYear): HalfYearStanding {
  const { database, plans } = report;
  const { plan } = plans.forHalfYear(halfYear);
  const { stated, open } = readStated(database, halfYear, requireIssuer(plan, halfYear).code);
  const lawInForce = readSettings(database).lawInForce?.date ?? plan.edition.lawInForce.date;
  const measures = statedMeasures({ plan, halfYear, lawInForce, stated });
  return { plan, reported: [...stated.keys()], open, duties: reportedDuties(measures, halfYear) };
}

function countsOf(deps: ConsolidationDeps, halfYear: HalfYear): HalfYearCounts[] {
  const { reported, duties } = standingOf(deps, halfYear);
  if (reported.length === 0) return [];
  return [{ halfYear, counts: countStatuses(duties.map(({ status }) => status)) }];
}
