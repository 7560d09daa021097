import type { ConsolidationRow } from "#backend/database/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import { checkConsolidation } from "#shared/consolidation/check.ts";
import type { ConsolidationFinding } from "#shared/consolidation/finding.ts";
import type { ConsolidatedDocument } from "#shared/package/consolidated-document.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import type { ConsolidationDeps } from "./deps.ts";
import { buildConsolidation, dataBytes } from "./document.ts";
import { type Gathered, gatherNow } from "./gathered.ts";

/** What speaks against freezing a draft as it stands. */
export function checkDraft(deps: ConsolidationDeps, row: ConsolidationRow): ConsolidationFinding[] {
  const gathered = gatherNow(deps, row);
  return checkGathered(deps, gathered, buildConsolidation(deps, row, gathered.content));
}

/** The same of what is gathered already. */
export function checkGathered(
  { exchange: { report } }: ConsolidationDeps,
  { content, reports, open }: Gathered,
  document: ConsolidatedDocument,
): ConsolidationFinding[] {
  const { head, preparer } = readSettings(report.database);
  const size = dataBytes(document).byteLength;
  const { plan } = report.plans.forHalfYear(parseHalfYear(document.halfYear));
  return checkConsolidation({ plan, content, reports, open, head, preparer, size });
}
