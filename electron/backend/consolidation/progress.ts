import type { OpenPackage } from "#shared/consolidation/finding.ts";
import type { HalfYearCounts } from "#shared/pictures/by-half-year.ts";
import { type ReportedDuty, reportedDuties } from "#shared/pictures/reported-duties.ts";
import { countStatuses } from "#shared/pictures/reported-status.ts";
import { today } from "#shared/plan/calendar-date.ts";
import { currentHalfYear } from "#shared/plan/current-half-year.ts";
import { type HalfYear, halfYears } from "#shared/plan/half-year.ts";
import type { ConsolidationDeps } from "./deps.ts";
import { gatherNow } from "./gathered.ts";

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
  const { content, open } = gatherNow(deps, { id: nobodys, halfYear });
  const duties = reportedDuties(content.measures, halfYear);
  const others = halfYears.filter((one) => one <= last && one !== halfYear).flatMap((one) => countsOf(deps, one));
  return {
    reported: content.packages.map(({ body }) => body),
    missing: [...content.missing],
    open: [...open],
    duties,
    halfYears: [...others, { halfYear, counts: countStatuses(duties.map(({ status }) => status)) }],
  };
}

/** No consolidated report has this id: nothing that was written is asked for. */
const nobodys = "";

function countsOf(deps: ConsolidationDeps, halfYear: HalfYear): HalfYearCounts[] {
  const { content } = gatherNow(deps, { id: nobodys, halfYear });
  if (content.packages.length === 0) return [];
  const duties = reportedDuties(content.measures, halfYear);
  return [{ halfYear, counts: countStatuses(duties.map(({ status }) => status)) }];
}
