import type { CommentView } from "#shared/api/comment-view.ts";
import { useCall } from "../../../app/contract/use-call.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";

const none: readonly CommentView[] = [];

/** The comments of the half-year's measures; empty until they are read. */
export function useComments(): readonly CommentView[] {
  const { body, halfYear } = useWorkplace();
  return useCall("comments", "list", { body: body.code, halfYear }).data ?? none;
}

/** How many comments are open, by measure. */
export function openCounts(comments: readonly CommentView[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { measure, resolvedAt } of comments) {
    if (resolvedAt === null) counts.set(measure, (counts.get(measure) ?? 0) + 1);
  }
  return counts;
}
