/** The parts of the consolidated report's screen, in the order in which one goes through them. */
export const consolidationParts = ["measures", "pictures", "checks", "preview", "issue"] as const;
export type ConsolidationPart = (typeof consolidationParts)[number];

/** What an address names: `#/consolidation/checks`; a measure's number, or nothing, is the writing place. */
export function partOfPath([first]: readonly string[]): ConsolidationPart {
  return consolidationParts.find((part) => part === first) ?? "measures";
}
