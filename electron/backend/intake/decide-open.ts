import {
  findReceived,
  listReceivedOf,
  type ReceivedRow,
  setReceivedDecision,
  transaction,
  type Writer,
} from "#backend/database/index.ts";
import { bodyBin, keepBodyBin } from "#backend/exchange/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { indexReceived } from "#backend/register/index.ts";
import { KalqanError } from "#shared/errors.ts";
import type { IntakeDeps } from "./deps.ts";
import { viewReceived } from "./received-view.ts";
import { supersedeCounting } from "./supersede.ts";

export interface OpenDecision {
  readonly sha256: string;
  readonly decision: "imported" | "apart";
  /** Why; kept in the journal. */
  readonly reason: string;
}

/**
 * The officer decides on a package that waits or contradicts another. Errors: intake.packageUnknown, intake.notOpen
 * (nothing is open about it, or another version that is newer counts), intake.reasonMissing, signing.binKnown.
 */
export function decideOpen(
  { database, plan }: Pick<IntakeDeps, "database" | "plan">,
  { sha256, decision, reason }: OpenDecision,
): void {
  if (reason.trim() === "") throw new KalqanError("intake.reasonMissing");
  transaction(database, (writer) => {
    const row = findReceived(writer, sha256);
    if (row === null) throw new KalqanError("intake.packageUnknown");
    if (row.decision !== "waiting" && row.decision !== "rival") throw new KalqanError("intake.notOpen");
    const { body, halfYear, version } = row;
    if (decision === "imported") {
      makeWay(writer, row);
      keepNewBin(plan, writer, row);
    }
    setReceivedDecision(writer, sha256, decision);
    indexReceived(writer);
    const data = { body, halfYear, version, decision, reason: reason.trim() };
    appendJournal(writer, { action: "package.decided", subject: `package:${sha256}`, data });
  });
}

/** What counted steps behind; a newer version that counts is not pushed aside by an older one. */
function makeWay(writer: Writer, row: ReceivedRow): void {
  const { body, halfYear, version } = row;
  if (body === null || halfYear === null || version === null) throw new KalqanError("intake.notOpen");
  const counting = listReceivedOf(writer, body, halfYear).filter(({ decision }) => decision === "imported");
  if (counting.some((other) => (other.version ?? 0) > version)) throw new KalqanError("intake.notOpen");
  supersedeCounting(writer, row);
}

function keepNewBin(plan: IntakeDeps["plan"], writer: Writer, row: ReceivedRow): void {
  const bin = viewReceived(row).signatures.at(-1)?.signer?.bin ?? null;
  if (row.body === null || bin === null || !plan.bodies.some(({ code }) => code === row.body)) return;
  if (bodyBin({ plan }, writer, row.body) === null) keepBodyBin({ plan }, writer, row.body, bin);
}
