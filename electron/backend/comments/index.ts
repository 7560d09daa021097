export { addComment, type NewComment, resolveComment } from "./comments.ts";
