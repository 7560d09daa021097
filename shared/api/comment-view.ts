import { z } from "zod";

/** What of a measure a comment can speak of: the fields of its entry, and its annexes. */
export const commentFields = [
  "status",
  "text",
  "reason",
  "nextSteps",
  "evidence",
  "money",
  "jointText",
  "annexes",
] as const;
export const commentFieldSchema = z.enum(commentFields);
export type CommentField = z.infer<typeof commentFieldSchema>;

/** No comment is longer, in characters. */
export const longestComment = 4_000;

/** What a colleague wrote about a measure. Never part of a report, its pictures or its package. */
export const commentViewSchema = z.strictObject({
  id: z.string(),
  measure: z.int(),
  /** null = about the measure as a whole. */
  field: commentFieldSchema.nullable(),
  text: z.string(),
  /** The operating system's user. */
  author: z.string(),
  /** Who prepares the report, as the settings named them then; may be empty. */
  authorName: z.string(),
  writtenAt: z.iso.datetime(),
  resolvedAt: z.iso.datetime().nullable(),
  resolvedBy: z.string().nullable(),
});
export type CommentView = z.infer<typeof commentViewSchema>;
