import { createHash } from "node:crypto";
import type { PlanEdition } from "#shared/plan/schema.ts";

/**
 * SHA-256, lower-case hex, of a plan edition: of its JSON without white space, fields in the order of the schema. Names the
 * very text a report was written against.
 */
export function planDigest(edition: PlanEdition): string {
  return createHash("sha256").update(JSON.stringify(edition)).digest("hex");
}
