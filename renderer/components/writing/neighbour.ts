/** The next number among those listed, or before; null at the end. A measure that is not listed itself has neighbours too. */
export function neighbourOf(listed: readonly number[], current: number, direction: "next" | "previous"): number | null {
  return (
    (direction === "next"
      ? listed.find((number) => number > current)
      : listed.findLast((number) => number < current)) ?? null
  );
}
