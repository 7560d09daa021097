import type { Directory } from "../directory.ts";
import type { ProblemList } from "../problems.ts";

/**
 * Comments are bytes that no signature covers and in which a second end record can hide. EN 319 162-1, A.1 lets a
 * container say its media type there; ours say it in `mimetype` and carry none.
 */
export function checkComments({ end, records }: Directory, problems: ProblemList): void {
  if (end.comment.length > 0 || records.some((record) => record.commentLength > 0)) {
    problems.add("container.comment");
  }
}
