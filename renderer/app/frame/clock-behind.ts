/** The clock may be set right by so much without anybody having to be told. */
const tolerated = 5 * 60_000;

/**
 * The latest instant that the journal has seen, where the machine's clock stands before it: somebody has set it back, or
 * it had been ahead. Null where it has not.
 * @param written ISO instants of the journal's last rows
 */
export function clockBehind(written: readonly string[], now: number): string | null {
  const latest = written.toSorted((a, b) => (a < b ? 1 : -1))[0];
  return latest !== undefined && now < Date.parse(latest) - tolerated ? latest : null;
}
