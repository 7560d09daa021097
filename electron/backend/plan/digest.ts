import { createHash } from "node:crypto";
import { type DigestedEdition, digestedText } from "#shared/plan/editions/digested.ts";
import type { PlanEdition } from "#shared/plan/schema.ts";

/**
 * SHA-256, lower-case hex, of the first edition: of its JSON without white space, fields in the order of the schema. Names the
 * very text a report was written against. Its list of bodies, general knowledge for the most part, is not in it.
 */
export function planDigest(edition: PlanEdition): string {
  return sha256Of(JSON.stringify(edition));
}

/** The same of a later edition, which decides more: see `digestedText`. */
export function editionDigest(edition: DigestedEdition): string {
  return sha256Of(digestedText(edition));
}

function sha256Of(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
