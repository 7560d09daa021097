import type { IssuedAnswerRow, ReceivedRow } from "#backend/database/index.ts";
import { viewReceived } from "#backend/intake/index.ts";
import type { AnswerSummary, KeptDraft, SaidAnswer } from "#shared/api/answering-view.ts";
import { answerFileName } from "#shared/package/file-name.ts";
import { countRemarks } from "#shared/receipts/draft-answer.ts";
import { answerStanding, isClean } from "#shared/receipts/standing.ts";
import { wordsOf } from "./kept-draft.ts";

/** A package's row, without its document, that says whose report it is. */
type Named = Omit<ReceivedRow, "document" | "packageId" | "body" | "halfYear" | "version"> & {
  readonly packageId: string;
  readonly body: string;
  readonly halfYear: string;
  readonly version: number;
};

export function isNamed(row: Omit<ReceivedRow, "document">): row is Named {
  return row.packageId !== null && row.body !== null && row.halfYear !== null && row.version !== null;
}

/** What a receipt says of a package, as it is shown. */
export function viewSaid(
  row: IssuedAnswerRow,
  { halfYear, body, version }: Pick<Named, "halfYear" | "body" | "version">,
): SaidAnswer {
  const { id, decision, day, daysLate, officer, createdAt, handedOutAt } = row;
  const { generalRemark, remarks } = wordsOf(row);
  return {
    ...{ receiptId: id, decision, day, daysLate, officer, created: createdAt, generalRemark, remarks },
    ...{ fileName: answerFileName({ receiptId: id, halfYear, body, version }), handedOutAt },
  };
}

/** How far the answer to a package is. `draft` null = nothing is drafted; `last` null = no receipt speaks of it. */
export function viewSummary(row: Named, draft: KeptDraft | null, last: IssuedAnswerRow | null): AnswerSummary {
  const received = viewReceived(row);
  const { sha256, decision, verdict, receivedAt, late } = received;
  const { packageId, body, halfYear, version } = row;
  const said = last === null ? null : viewSaid(last, row);
  const { generalRemark: _, remarks: __, ...told } = said ?? { generalRemark: null, remarks: null };
  const words = draft ?? said;
  return {
    ...{ sha256, decision, verdict, receivedAt, late, packageId, body, halfYear, version },
    isClean: isClean(received),
    standing: answerStanding({ draft, said }),
    answer: draft === null ? (said?.decision ?? null) : draft.decision,
    remarks: words === null ? 0 : countRemarks(words),
    said: said === null ? null : (told as AnswerSummary["said"]),
    replacesHandedOut: last?.followsHandedOut === 1,
  };
}
