export { addComment, findChangedComments, type NewComment, resolveComment } from "./comments.ts";
