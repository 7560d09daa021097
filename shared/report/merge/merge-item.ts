import { z } from "zod";
import { fieldValueSchema } from "./field-value.ts";

/** How a field is settled: as it is here, as it came, both one after another, or written anew. */
export const takeSchema = z.enum(["ours", "theirs", "both", "edited"]);
export type Take = z.infer<typeof takeSchema>;

/**
 * One field in which something changed since the hand-over. `theirs`, `ours`: only one side changed it, which settles it;
 * `same`: both wrote the same; `conflict`: both changed it, each otherwise: a person decides.
 */
export const mergeItemSchema = z.strictObject({
  measure: z.int(),
  /** A field of the entry, or `annex:<sha256>`. */
  field: z.string(),
  kind: z.enum(["theirs", "ours", "same", "conflict"]),
  base: fieldValueSchema,
  ours: fieldValueSchema,
  theirs: fieldValueSchema,
  /** What can be chosen. */
  takes: z.array(takeSchema),
});
export type MergeItem = z.infer<typeof mergeItemSchema>;

/** What a person decided on a field; `text` where it was written anew. */
export const decisionSchema = z.strictObject({
  measure: z.int(),
  field: z.string(),
  take: takeSchema,
  text: z.string().max(200_000).nullable(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** What is taken where nobody decides; null where somebody must. */
export function settledBy({ kind }: Pick<MergeItem, "kind">): Take | null {
  switch (kind) {
    case "theirs":
      return "theirs";
    case "ours":
    case "same":
      return "ours";
    case "conflict":
      return null;
  }
}
