import { setImmediate } from "node:timers/promises";
import { listBodiesOf, listNamelessReceived, listReceivedIn } from "#backend/database/index.ts";
import type { ReceivedPackage, Register } from "#shared/api/intake-view.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import { reportingBodies } from "#shared/plan/responsibility.ts";
import type { IntakeDeps } from "./deps.ts";
import { viewReceived } from "./received-view.ts";

/**
 * Every body that must report on a half-year, in the plan's order, then those that reported though they need not, each
 * with what came from it. Body by body, so that others have their turn between thousands of packages. Errors:
 * calendar.unknownHalfYear.
 */
export async function readRegister(
  { database, plans }: Pick<IntakeDeps, "database" | "plans">,
  given: string,
): Promise<Register> {
  const halfYear = parseHalfYear(given);
  const { plan } = plans.forHalfYear(halfYear);
  const owing = reportingBodies(plan, halfYear).map(({ code }) => code);
  const bodies: { body: string; packages: ReceivedPackage[] }[] = [];
  for (const body of new Set([...owing, ...listBodiesOf(database, halfYear)])) {
    bodies.push({ body, packages: listReceivedIn(database, halfYear, body).map(viewReceived) });
    await setImmediate();
  }
  return { halfYear, bodies, nameless: listNamelessReceived(database).map(viewReceived) };
}
