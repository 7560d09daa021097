/** Seconds before the lock at which the person is told. */
export const warningSeconds = 30;

/** How a page that nobody touches stands. */
export type Idleness =
  | { readonly kind: "working" }
  | { readonly kind: "soon"; readonly seconds: number }
  | { readonly kind: "over" };

/**
 * @param idle milliseconds since the last key or click, sleep of the machine included
 * @param minutes after which the folder is locked; 0 = never
 */
export function idlenessOf(idle: number, minutes: number): Idleness {
  if (minutes === 0) return { kind: "working" };
  const left = Math.ceil((minutes * 60_000 - idle) / 1_000);
  if (left <= 0) return { kind: "over" };
  return left <= warningSeconds ? { kind: "soon", seconds: left } : { kind: "working" };
}
