import { basename } from "node:path";
import {
  findReceived,
  insertReceived,
  judgeReceivedAnew,
  listReceivedOf,
  type ReceivedRow,
  type Writer,
} from "#backend/database/index.ts";
import { bodyBin, keepBodyBin } from "#backend/exchange/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { indexReceived } from "#backend/register/index.ts";
import { toProblem } from "#backend/verification/index.ts";
import type { HeldPackage, IntakeFacts, IntakeFinding } from "#shared/intake/facts.ts";
import { judgePackage } from "#shared/intake/judge.ts";
import type { Problem } from "#shared/package/verdict.ts";
import { type HalfYear, isHalfYear } from "#shared/plan/half-year.ts";
import type { Arrival } from "./arrive.ts";
import type { IntakeDeps } from "./deps.ts";
import { supersedeCounting } from "./supersede.ts";

type Examined = Extract<Arrival, { kind: "examined" }>;

/** Whether the person who takes in has compared a body's BIN that is new here, and answers for it. */
export type ConfirmsBin = (body: string, bin: string) => boolean;

/** What was decided, and whether these bytes were here before with the same decision. */
export interface Decided {
  readonly row: ReceivedRow;
  readonly problems: readonly Problem[];
  readonly asBefore: boolean;
}

/**
 * Decides on a package and writes all of it, its row, what it supersedes, the BIN that is new, the journal, inside the
 * transaction of `writer`. The container must stand at its place before.
 */
export function decide(deps: IntakeDeps, writer: Writer, arrival: Examined, confirms: ConfirmsBin): Decided {
  const facts = factsOf(deps, writer, arrival, confirms);
  const { decision, findings } = judgePackage(facts);
  const problems = [...arrival.examined.verification.problems, ...findings.map(asProblem)];
  const before = findReceived(writer, arrival.copy.sha256);
  const row: ReceivedRow = {
    ...identityOf(facts),
    sha256: arrival.copy.sha256,
    size: arrival.copy.size,
    fileName: before?.fileName ?? basename(arrival.file),
    receivedAt: before?.receivedAt ?? deps.clock().toISOString(),
    verdict: facts.verdict,
    subIndication: arrival.examined.verification.subIndication,
    decision,
    problems: JSON.stringify(problems),
    signatures: JSON.stringify(arrival.examined.verification.signatures),
    document: arrival.examined.report === null ? null : JSON.stringify(arrival.examined.report),
  };
  if (before !== null && before.decision === decision) return { row: before, problems, asBefore: true };
  if (decision === "imported") supersedeCounting(writer, row);
  if (before === null) insertReceived(writer, row);
  else judgeReceivedAnew(writer, row);
  indexReceived(writer);
  const { packageId, body, halfYear, version } = row;
  appendJournal(writer, {
    action: before === null ? "package.received" : "package.judgedAnew",
    subject: `package:${row.sha256}`,
    data: { file: row.fileName, decision, packageId, body, halfYear, version },
  });
  if (facts.confirmsBins) keepNewBin(deps, writer, facts, row);
  return { row, problems, asBefore: false };
}

function factsOf(
  deps: IntakeDeps,
  writer: Writer,
  { copy, examined, pictureFaults }: Examined,
  confirms: ConfirmsBin,
): IntakeFacts {
  const { verification, report } = examined;
  const last = verification.signatures.at(-1);
  const bin = last?.signer?.bin ?? null;
  const known = report === null ? [] : listReceivedOf(writer, report.body.code, report.halfYear);
  const held = known.filter(({ sha256 }) => sha256 !== copy.sha256).flatMap(asHeld);
  const named = report === null ? null : deps.plans.find(report.plan.edition);
  const { plan, digest: planDigest } = named ?? deps.plans.newest();
  return {
    verdict: verification.verdict,
    subIndication: verification.subIndication,
    report,
    head: { bin, validTo: last?.signer?.notAfter ?? null, signedAt: last?.signingTime ?? null },
    now: deps.calendarNow(),
    machineNow: deps.clock(),
    plan,
    planDigest,
    asked: report === null || !isHalfYear(report.halfYear) ? null : editionNumber(deps, report.halfYear),
    knownBin: report === null ? null : knownBinOf(deps, writer, report.body.code),
    confirmsBins: report !== null && bin !== null && confirms(report.body.code, bin),
    held,
    pictureFaults,
  };
}

function editionNumber({ plans }: IntakeDeps, halfYear: HalfYear): number {
  return plans.forHalfYear(halfYear).plan.edition.edition;
}

function knownBinOf({ plan }: IntakeDeps, writer: Writer, code: string): string | null {
  return plan.bodies.some((body) => body.code === code) ? bodyBin({ plan }, writer, code) : null;
}

function asHeld({ packageId, version, decision }: ReceivedRow): HeldPackage[] {
  return packageId === null || version === null ? [] : [{ packageId, version, decision }];
}

function identityOf({
  report,
  head,
}: IntakeFacts): Pick<
  ReceivedRow,
  "packageId" | "body" | "halfYear" | "version" | "supersedes" | "planEdition" | "signedAt"
> {
  return {
    packageId: report?.packageId ?? null,
    body: report?.body.code ?? null,
    halfYear: report?.halfYear ?? null,
    version: report?.version ?? null,
    supersedes: report?.supersedes ?? null,
    planEdition: report?.plan.edition ?? null,
    signedAt: head.signedAt,
  };
}

/** Whoever takes in with new BINs answers for them: only of packages that count. */
function keepNewBin({ plan }: IntakeDeps, writer: Writer, { head, knownBin }: IntakeFacts, row: ReceivedRow): void {
  if (row.decision !== "imported" || row.body === null || head.bin === null || knownBin !== null) return;
  keepBodyBin({ plan }, writer, row.body, head.bin);
}

function asProblem({ code, data, asks }: IntakeFinding): Problem {
  return toProblem({ code, data, severity: asks === "apart" ? "error" : "warning", subIndication: null });
}
