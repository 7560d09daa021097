import { expect } from "vitest";

/** How long a page may take to follow on a busy machine, in ms. */
const patience = 30_000;

/** Asks again and again until it is as expected: `await eventually(() => page.url()).toContain("#/report")`. */
export function eventually<T>(ask: () => T | Promise<T>) {
  return expect.poll(ask, { timeout: patience });
}
