import { listReports } from "#backend/database/index.ts";
import type { ExchangeDeps, Watch } from "#backend/exchange/index.ts";
import { planOf } from "#backend/report/index.ts";
import { editionFor } from "#shared/plan/editions/edition.ts";
import { type Touch, touchesOf } from "#shared/plan/editions/touched.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import { canEdit } from "#shared/report/life-cycle.ts";
import { type JudgedEdition, judgeEdition } from "./judge-edition.ts";
import { type ReadEdition, readEdition } from "./read-edition.ts";

/** What an edition would do to a draft. */
export interface DraftTouched {
  readonly reportId: string;
  readonly body: string;
  readonly halfYear: string;
  readonly version: number;
  readonly touched: readonly Touch[];
}

/** An edition from elsewhere, looked at. */
export interface OpenedEdition extends ReadEdition, JudgedEdition {
  /** The drafts that will go over to it; none where it is known. */
  readonly drafts: readonly DraftTouched[];
}

/** Looks at an edition from elsewhere and changes nothing. Errors: those of `readEdition` and `judgeEdition`. */
export async function openEdition(deps: ExchangeDeps, path: string, watch: Watch): Promise<OpenedEdition> {
  const { plans, database } = deps.report;
  const read = await readEdition(deps, path, watch);
  const judged = judgeEdition(plans, database, read);
  return { ...read, ...judged, drafts: judged.outcome === "known" ? [] : draftsTouched(deps, read) };
}

function draftsTouched({ report: deps }: ExchangeDeps, { plan, document }: ReadEdition): DraftTouched[] {
  const given = { plan, appliesFrom: parseHalfYear(document.appliesFrom) };
  const [first, ...others] = deps.plans.all();
  return listReports(deps.database)
    .filter(({ state }) => canEdit(state))
    .flatMap((report) => {
      const { id, body, version } = report;
      const halfYear = parseHalfYear(report.halfYear);
      if (editionFor([first, ...others, given], halfYear).plan !== plan) return [];
      const touched = touchesOf(planOf(deps, report), plan, body, halfYear);
      return [{ reportId: id, body, halfYear, version, touched }];
    });
}
