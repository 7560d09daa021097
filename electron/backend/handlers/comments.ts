import { addComment, resolveComment } from "#backend/comments/index.ts";
import { type CommentRow, listComments } from "#backend/database/index.ts";
import { type CommentView, commentViewSchema } from "#shared/api/comment-view.ts";
import type { Handlers } from "#shared/api.ts";
import type { BackendContext } from "../context.ts";

export function commentHandlers({ folder: { database } }: BackendContext): Handlers["comments"] {
  return {
    list: ({ body, halfYear }) => listComments(database, body, halfYear).map(viewComment),
    add: (comment) => viewComment(addComment(database, comment)),
    resolve: ({ commentId, resolved }) => viewComment(resolveComment(database, commentId, resolved)),
  };
}

function viewComment({ body: _, halfYear: _h, ...comment }: CommentRow): CommentView {
  return commentViewSchema.parse(comment);
}
