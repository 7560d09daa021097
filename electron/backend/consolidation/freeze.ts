import { createHash } from "node:crypto";
import {
  type FrozenDocument,
  freezeConsolidation as freezeRow,
  replaceConsolidationDocuments,
  thawConsolidation,
  transaction,
} from "#backend/database/index.ts";
import { appendJournal, journalHead } from "#backend/journal/index.ts";
import { nextState } from "#shared/consolidation/state.ts";
import { KalqanError } from "#shared/errors.ts";
import type { ConsolidatedDocument } from "#shared/package/consolidated-document.ts";
import { packageNames } from "#shared/package/formats.ts";
import { checkGathered } from "./checks.ts";
import type { ConsolidationDeps } from "./deps.ts";
import { buildConsolidation, dataBytes } from "./document.ts";
import { requireConsolidation } from "./find.ts";
import { gatherNow } from "./gathered.ts";

/** Makes the pictures, by their names in the package. */
export type DrawConsolidation = (
  document: ConsolidatedDocument,
) => Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]>;

/**
 * Freezes a consolidated report in which no errors are left: what is shown from now on is, byte for byte, what will be
 * signed. A ready one is made anew, with what has come since. If anything was written or came meanwhile, nothing is frozen.
 * Errors: consolidation.unknown, consolidation.notAllowed, consolidation.hasErrors {count}, consolidation.changedMeanwhile,
 * and what `draw` raises.
 */
export async function freezeConsolidation(deps: ConsolidationDeps, id: string, draw: DrawConsolidation): Promise<void> {
  const { database } = deps.exchange.report;
  const row = requireConsolidation(database, id);
  nextState(row.state, "freeze");
  const gathered = gatherNow(deps, row);
  const document = buildConsolidation(deps, row, gathered.content);
  const count = checkGathered(deps, gathered, document).filter(({ severity }) => severity === "error").length;
  if (count > 0) throw new KalqanError("consolidation.hasErrors", { count });
  const documents = [{ name: packageNames.consolidated, bytes: dataBytes(document) }, ...(await draw(document))].map(
    withDigest,
  );
  transaction(database, (writer) => {
    nextState(requireConsolidation(writer, id).state, "freeze");
    // Every change has its journal row: the same head, the same content.
    if (journalHead(writer).hash !== document.journalHead.hash) throw new KalqanError("consolidation.changedMeanwhile");
    freezeRow(writer, id, document.packageId, document.created);
    replaceConsolidationDocuments(writer, id, documents);
    const { halfYear, version, packageId } = document;
    appendJournal(writer, {
      action: "consolidation.frozen",
      subject: `consolidation:${id}`,
      data: {
        halfYear,
        version,
        packageId,
        documents: Object.fromEntries(documents.map(({ name, sha256 }) => [name, sha256])),
      },
    });
  });
}

/** A ready one is a draft again. Errors: consolidation.unknown, consolidation.notAllowed. */
export function withdrawConsolidation({ exchange }: ConsolidationDeps, id: string): void {
  transaction(exchange.report.database, (writer) => {
    const { state, halfYear, version, packageId } = requireConsolidation(writer, id);
    nextState(state, "withdraw");
    thawConsolidation(writer, id);
    appendJournal(writer, {
      action: "consolidation.reopened",
      subject: `consolidation:${id}`,
      data: { halfYear, version, packageId },
    });
  });
}

function withDigest({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): FrozenDocument {
  return { name, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}
