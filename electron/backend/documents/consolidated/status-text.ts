import type { BodyPart, ConsolidatedMeasure } from "#shared/consolidation/content.ts";
import type { ConsolidatedView } from "./consolidated-view.ts";

/** Where a measure as a whole stands, in words. */
export function overallStatus(
  { say }: Pick<ConsolidatedView, "say">,
  { status, overdue }: Pick<ConsolidatedMeasure, "status" | "overdue">,
): string {
  const word = status === null ? say("documents.consolidated.notStated") : say(`status.${status}`);
  return overdue ? `${word} (${say("status.overdue").toLowerCase()})` : word;
}

/** What a body states, in words. */
export function partStatus({ say }: Pick<ConsolidatedView, "say">, { reported, status }: BodyPart): string {
  if (reported === "noReport") return say("documents.consolidated.noReport");
  if (reported === "noEntry") return say("documents.consolidated.noEntry");
  return status === null ? say("documents.consolidated.notStated") : say(`status.${status}`);
}
