import type { SyntheticEvent } from "react";

/**
 * Whether an event happened within the element that listens. React hands events of a dialog on to what it was opened from,
 * though it lies elsewhere on the page.
 */
export function isWithin({ currentTarget, target }: SyntheticEvent): boolean {
  return target instanceof Node && currentTarget.contains(target);
}
