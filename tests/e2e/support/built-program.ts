import { buildIfStale } from "../../../build/scripts/build.ts";

/**
 * Stories tell of the program as it is in the source: where that has changed, it is built anew. KALQAN_E2E_AS_BUILT=1
 * takes dist/ as it is.
 */
export async function setup(): Promise<void> {
  if (process.env.KALQAN_E2E_AS_BUILT !== "1") await buildIfStale();
}
