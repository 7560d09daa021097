import { keepCopy } from "#backend/data-folder/index.ts";
import { insertPlanEdition, transaction, type Writer } from "#backend/database/index.ts";
import type { ExchangeDeps, Watch } from "#backend/exchange/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { type MovedDraft, moveDrafts } from "#backend/report/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { judgeEdition } from "./judge-edition.ts";
import { type ReadEdition, readEdition } from "./read-edition.ts";

export interface ImportedEdition {
  readonly read: ReadEdition;
  /** `known`: it was taken in before, and nothing was changed. */
  readonly outcome: "imported" | "known";
  /** The drafts that went over to it. */
  readonly moved: readonly MovedDraft[];
}

/**
 * Takes an edition of the plan in: its container is kept, and in one transaction it becomes the newest and the drafts it
 * concerns go over to it. What is frozen or signed keeps its own. Errors, on any of which nothing is changed:
 * edition.notTheSame where the file is not the one that was shown, those of `readEdition` and `judgeEdition`, file.*.
 * @param expected SHA-256 of the file that was shown; null = any
 */
export async function importEdition(
  deps: ExchangeDeps,
  { path, expected }: { readonly path: string; readonly expected: string | null },
  watch: Watch,
): Promise<ImportedEdition> {
  const { database, plans } = deps.report;
  const read = await readEdition(deps, path, watch);
  if (expected !== null && read.sha256 !== expected) throw new KalqanError("edition.notTheSame", { path });
  if (judgeEdition(plans, database, read).outcome === "known") return { read, outcome: "known", moved: [] };
  return keepCopy(deps.layout, { path, sha256: read.sha256 }, () =>
    transaction(database, (writer) => {
      // Judged once more: another import may have come between.
      if (judgeEdition(plans, writer, read).outcome === "known") return { read, outcome: "known" as const, moved: [] };
      insertEdition(writer, read, false);
      return { read, outcome: "imported" as const, moved: moveDrafts(deps.report, writer) };
    }),
  );
}

/** Notes an edition whose container is kept, with its journal row. */
export function insertEdition(
  writer: Writer,
  { document, signer, sha256, size }: Omit<ReadEdition, "verification" | "plan" | "certificate">,
  madeHere: boolean,
): void {
  const { editionId, digest, plan, appliesFrom, issuer } = document;
  const takenAt = writer.now().toISOString();
  const { edition } = plan;
  insertPlanEdition(writer, { edition, id: editionId, digest, sha256, size, document, signer, madeHere, takenAt });
  appendJournal(writer, {
    action: madeHere ? "planEdition.issued" : "planEdition.imported",
    subject: `planEdition:${edition}`,
    data: { edition, digest, sha256, halfYear: appliesFrom, issuer: issuer.code, bin: signer?.bin ?? null },
  });
}
