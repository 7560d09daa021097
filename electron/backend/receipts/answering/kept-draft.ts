import {
  type DraftedAnswerRow,
  findDraftedAnswer,
  type IssuedAnswerRow,
  type Reader,
} from "#backend/database/index.ts";
import type { KeptDraft } from "#shared/api/answering-view.ts";
import { type DraftAnswer, draftAnswerSchema, emptyDraft } from "#shared/receipts/draft-answer.ts";

/** What is drafted of a package; an empty draft of revision 0 where nothing is. */
export function keptDraft(reader: Reader, sha256: string): KeptDraft {
  const row = findDraftedAnswer(reader, sha256);
  return row === null ? { ...emptyDraft, decision: null, revision: 0 } : readDraft(row);
}

/** A row as it is shown. */
export function readDraft(row: DraftedAnswerRow): KeptDraft {
  return { ...wordsOf(row), decision: row.decision, revision: row.revision };
}

/** The remarks of a draft, or of what a receipt says. */
export function wordsOf({
  kk,
  ru,
  remarks,
}: Pick<DraftedAnswerRow | IssuedAnswerRow, "kk" | "ru" | "remarks">): DraftAnswer {
  return draftAnswerSchema.parse({ generalRemark: { kk, ru }, remarks: JSON.parse(remarks) });
}
