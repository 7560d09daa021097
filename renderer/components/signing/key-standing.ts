import type { KeyView } from "#shared/api/signing-view.ts";

/** Whether a key may sign now. `confirmBin`: once a person has said which BIN is the body's. */
export type KeyStanding = "refused" | "confirmBin" | "fit";

/** What an opened key lets one do. */
export function keyStanding({ refusals, bin, bodyBin }: KeyView): KeyStanding {
  if (refusals.length > 0 || bin === "different") return "refused";
  return bodyBin === null ? "confirmBin" : "fit";
}

/** Twelve digits in groups of three, as they are compared by eye: «123 456 789 012». */
export function groupedDigits(bin: string): string {
  return bin.replace(/(\d{3})(?=\d)/g, "$1\u00a0");
}
