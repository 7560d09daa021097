import type { KeyView } from "#shared/api/signing-view.ts";

/** Whether a key may sign now. `confirmBin`: once a person has said that its BIN is the body's. */
export type KeyStanding = "refused" | "confirmBin" | "fit";

/** What an opened key lets one do. */
export function keyStanding({ refusals, bin }: KeyView): KeyStanding {
  if (refusals.length > 0 || bin === "different") return "refused";
  return bin === "unknown" ? "confirmBin" : "fit";
}

/** Twelve digits in groups of three, as they are compared by eye: «123 456 789 012». */
export function groupedDigits(bin: string): string {
  return bin.replace(/(\d{3})(?=\d)/g, "$1\u00a0");
}
