import { asks, type IntakeFacts, type IntakeFinding } from "../facts.ts";

/** package-format.md, Reading: PASSED imports, INDETERMINATE waits for the officer with a reason, FAILED is kept apart. */
export function checkVerdict({ verdict }: IntakeFacts): IntakeFinding[] {
  switch (verdict) {
    case "TOTAL-PASSED":
      return [];
    case "INDETERMINATE":
      return [asks("waiting", "indeterminate")];
    case "TOTAL-FAILED":
      return [asks("apart", "failed")];
  }
}
