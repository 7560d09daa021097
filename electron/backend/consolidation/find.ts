import { type ConsolidationRow, findConsolidation, type Reader } from "#backend/database/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { addresseeOf } from "#shared/plan/addressee.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import type { Body, Plan } from "#shared/plan/schema.ts";

/** The consolidated report with that id. Error: consolidation.unknown. */
export function requireConsolidation(reader: Reader, id: string): ConsolidationRow {
  const row = findConsolidation(reader, id);
  if (row === null) throw new KalqanError("consolidation.unknown", { consolidation: id });
  return row;
}

/** The same, if it may be written in. Errors: consolidation.unknown, consolidation.notEditable. */
export function requireDraft(reader: Reader, id: string): ConsolidationRow {
  const row = requireConsolidation(reader, id);
  if (row.state !== "draft") throw new KalqanError("consolidation.notEditable", { state: row.state });
  return row;
}

/** Who consolidates a half-year (resolution, paragraph 3). Errors: calendar.unknownHalfYear, consolidation.noAddressee. */
export function requireIssuer(plan: Plan, halfYear: string): Body {
  const issuer = addresseeOf(plan, parseHalfYear(halfYear));
  if (issuer === null) throw new KalqanError("consolidation.noAddressee", { halfYear });
  return issuer;
}
