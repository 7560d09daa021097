import { type DraftedAnswerRow, listToldAnswers, type Reader, type ToldAnswer } from "#backend/database/index.ts";
import { isAsTold } from "#backend/journal/index.ts";

/** What the journal keeps the digest of: the officer's words as they lie in the row. */
export function draftedIn({ kk, ru, remarks, revision }: Pick<DraftedAnswerRow, "kk" | "ru" | "remarks" | "revision">) {
  return { kk, ru, remarks, revision };
}

/** Drafted answers that are not what the journal says was last written: damaged on the disk, or changed past the program. */
export function findChangedDrafts(reader: Reader): ToldAnswer[] {
  return listToldAnswers(reader).filter((row) => !isAsTold(draftedIn(row), row.told));
}
