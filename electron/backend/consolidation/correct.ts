import { v7 as uuid } from "uuid";
import {
  findCurrentConsolidation,
  insertConsolidation,
  listConsolidationMeasures,
  nextConsolidationVersion,
  saveConsolidationSeen,
  saveConsolidationWriting,
  transaction,
} from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { nextState } from "#shared/consolidation/state.ts";
import { KalqanError } from "#shared/errors.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import type { ConsolidationDeps } from "./deps.ts";
import { frozenConsolidation } from "./document.ts";
import { requireConsolidation } from "./find.ts";
import { seenIn } from "./gathered.ts";

/**
 * A new version that supersedes the signed one: a draft with what ҚАӨМ had written, and with what was signed as what the
 * officer has seen, so that all that came since shows. Answers its id. Errors: consolidation.unknown,
 * consolidation.notAllowed (only the current version is corrected).
 */
export function correctConsolidation({ exchange }: ConsolidationDeps, oldId: string): string {
  const { database, plans } = exchange.report;
  return transaction(database, (writer) => {
    const old = requireConsolidation(writer, oldId);
    const { state, halfYear, packageId } = old;
    nextState(state, "correct");
    if (findCurrentConsolidation(writer, halfYear)?.id !== oldId) {
      throw new KalqanError("consolidation.notAllowed", { state, event: "correct" });
    }
    const id = uuid();
    // One signed before a restore is not forgotten: its version is not given again.
    const version = nextConsolidationVersion(writer, halfYear);
    insertConsolidation(writer, {
      ...{ id, halfYear, version, supersedesPackage: packageId },
      planEdition: plans.forHalfYear(parseHalfYear(halfYear)).plan.edition.edition,
      createdAt: writer.now().toISOString(),
    });
    for (const { measure, writing } of listConsolidationMeasures(writer, oldId)) {
      saveConsolidationWriting(writer, id, { measure, writing, revision: 1, undoSteps: null });
    }
    const signed = frozenConsolidation(writer, oldId);
    for (const [measure, parts] of signed === null ? [] : seenIn(signed)) {
      saveConsolidationSeen(writer, id, measure, parts);
    }
    appendJournal(writer, {
      action: "consolidation.created",
      subject: `consolidation:${id}`,
      data: { halfYear, version, supersedes: packageId },
    });
    return id;
  });
}
