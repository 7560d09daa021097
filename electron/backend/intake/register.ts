import { listNamelessReceived, listReceivedIn } from "#backend/database/index.ts";
import type { Register } from "#shared/api/intake-view.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import { reportingBodies } from "#shared/plan/responsibility.ts";
import type { IntakeDeps } from "./deps.ts";
import { viewReceived } from "./received-view.ts";

/**
 * Every body that must report on a half-year, in the plan's order, then those that reported though they need not, each
 * with what came from it. Errors: calendar.unknownHalfYear.
 */
export function readRegister({ database, plans }: Pick<IntakeDeps, "database" | "plans">, given: string): Register {
  const halfYear = parseHalfYear(given);
  const { plan } = plans.forHalfYear(halfYear);
  const packages = listReceivedIn(database, halfYear).map(viewReceived);
  const codes = new Set([
    ...reportingBodies(plan, halfYear).map(({ code }) => code),
    ...packages.flatMap(({ body }) => body ?? []),
  ]);
  return {
    halfYear,
    bodies: [...codes].map((body) => ({ body, packages: packages.filter((one) => one.body === body) })),
    nameless: listNamelessReceived(database).map(viewReceived),
  };
}
