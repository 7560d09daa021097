import type { ValidationPolicy } from "#backend/signing/index.ts";
import type { ExchangeDeps } from "./deps.ts";

/** By what this data folder judges now: whom it believes, and its lists. Whether a list must be at hand is the receiver's to say. */
export async function policyNow({
  trust,
  revocationLists,
  clock,
}: Pick<ExchangeDeps, "trust" | "revocationLists" | "clock">): Promise<ValidationPolicy> {
  return { trust: await trust(), revocationLists: await revocationLists(), at: clock() };
}
