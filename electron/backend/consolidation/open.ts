import { v7 as uuid } from "uuid";
import {
  findCurrentConsolidation,
  findLastUsed,
  insertConsolidation,
  nextConsolidationVersion,
  saveConsolidationSeen,
  transaction,
} from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import type { ConsolidationDeps } from "./deps.ts";
import { requireIssuer } from "./find.ts";
import { gatherNow, seenIn } from "./gathered.ts";

/**
 * The id of the current version of a half-year's consolidated report; where there is none a draft is made, and what has
 * come by then counts as seen. Errors: calendar.unknownHalfYear, consolidation.noAddressee.
 */
export function openConsolidation(deps: ConsolidationDeps, given: string): string {
  const { database, plans } = deps.exchange.report;
  const halfYear = parseHalfYear(given);
  const { plan } = plans.forHalfYear(halfYear);
  requireIssuer(plan, halfYear);
  const current = findCurrentConsolidation(database, halfYear);
  if (current !== null) return current.id;
  const id = uuid();
  const seen = seenIn(gatherNow(deps, { id, halfYear }).content);
  transaction(database, (writer) => {
    const planEdition = plan.edition.edition;
    const createdAt = writer.now().toISOString();
    const version = nextConsolidationVersion(writer, halfYear);
    // Signed before a restore that left it behind: whoever holds that one sees that this one comes after it.
    const supersedesPackage = findLastUsed(writer, "consolidated", halfYear)?.packageId ?? null;
    insertConsolidation(writer, { id, halfYear, version, supersedesPackage, planEdition, createdAt });
    for (const [measure, parts] of seen) saveConsolidationSeen(writer, id, measure, parts);
    appendJournal(writer, {
      action: "consolidation.created",
      subject: `consolidation:${id}`,
      data: { halfYear, version },
    });
  });
  return id;
}
