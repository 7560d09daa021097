import {
  buildConsolidation,
  type ConsolidationDeps,
  checkGathered,
  frozenConsolidation,
  gatherNow,
  requireConsolidation,
  requireIssuer,
  seenIn,
} from "#backend/consolidation/index.ts";
import {
  type ConsolidationMeasureRow,
  type ConsolidationRow,
  listConsolidationExports,
  listConsolidationMeasures,
} from "#backend/database/index.ts";
import type {
  ConsolidationCheck,
  ConsolidationMeasureView,
  ConsolidationSummary,
  ConsolidationView,
} from "#shared/api/consolidation-view.ts";
import { changesSince, type SeenMeasure } from "#shared/consolidation/changes.ts";
import { consolidationMessage } from "#shared/consolidation/check-message.ts";
import type { ConsolidatedMeasure } from "#shared/consolidation/content.ts";
import type { ConsolidationFinding } from "#shared/consolidation/finding.ts";
import { emptyWriting } from "#shared/consolidation/writing.ts";
import { consolidatedFileName } from "#shared/package/file-name.ts";
import { signerSchema } from "#shared/package/verdict.ts";
import { today } from "#shared/plan/calendar-date.ts";
import { consolidatedDueDate, daysLeft } from "#shared/plan/due-dates.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import type { Plan } from "#shared/plan/schema.ts";

/**
 * A consolidated report with all that a page shows of it: a draft as things stand now, a frozen one as it was frozen, each
 * with what has come since. Errors: consolidation.unknown, calendar.unknownHalfYear, consolidation.noAddressee.
 */
export function viewConsolidation(deps: ConsolidationDeps, id: string): ConsolidationView {
  const { database, plans, clock } = deps.exchange.report;
  const row = requireConsolidation(database, id);
  const { plan } = plans.forHalfYear(parseHalfYear(row.halfYear));
  const gathered = gatherNow(deps, row);
  const frozen = frozenConsolidation(database, id);
  const { measures, packages, missing, totals } = frozen ?? gathered.content;
  const written = new Map(listConsolidationMeasures(database, id).map((one) => [one.measure, one]));
  const now = seenIn(gathered.content);
  const before = frozen === null ? null : seenIn(frozen);
  const due = consolidatedDueDate(parseHalfYear(row.halfYear));
  const findings =
    frozen === null ? checkGathered(deps, gathered, buildConsolidation(deps, row, gathered.content)) : [];
  return {
    ...summariseConsolidation(row),
    supersedes: row.supersedesPackage,
    issuer: requireIssuer(plan, row.halfYear).code,
    due: { ...due, daysLeft: daysLeft(due.date, today(clock())) },
    package: packageOf(row),
    signer: signerOf(row),
    measures: measures.map((one) => {
      const stored = written.get(one.measure);
      const seen = before === null ? stored?.seen : before.get(one.measure);
      return viewMeasure(one, stored, seen ?? {}, now.get(one.measure) ?? {});
    }),
    packages,
    missing,
    open: [...gathered.open],
    totals,
    checks: findings.map((finding) => viewFinding(plan, finding)),
    exports: listConsolidationExports(database, id).map(({ at, target, fileName }) => ({ at, target, fileName })),
    letter:
      row.letterNumber === null || row.letterDate === null ? null : { number: row.letterNumber, date: row.letterDate },
  };
}

export function summariseConsolidation(row: ConsolidationRow): ConsolidationSummary {
  const { id, halfYear, version, state, createdAt, packageId, frozenAt, signedAt } = row;
  return { id, halfYear, version, state, createdAt, packageId, frozenAt, signedAt };
}

export function viewFinding(plan: Plan, finding: ConsolidationFinding): ConsolidationCheck {
  const { code, severity, measure, body } = finding;
  return { code, severity, measure, body, message: consolidationMessage(plan, finding) };
}

function viewMeasure(
  measure: ConsolidatedMeasure,
  stored: ConsolidationMeasureRow | undefined,
  seen: SeenMeasure,
  now: SeenMeasure,
): ConsolidationMeasureView {
  return {
    ...measure,
    writing: stored?.writing ?? emptyWriting,
    revision: stored?.revision ?? 0,
    changes: changesSince(seen, now),
  };
}

function packageOf(row: ConsolidationRow): ConsolidationView["package"] {
  const { packageId, packageSha256: sha256, packageSize: size } = row;
  if (packageId === null || sha256 === null || size === null) return null;
  return { fileName: consolidatedFileName({ ...row, packageId }), sha256, size };
}

/** Kept as JSON since the day of signing: read with care. */
function signerOf({ signer }: ConsolidationRow): string | null {
  const read = signerSchema.safeParse(signer === null ? null : JSON.parse(signer));
  return read.success ? read.data.commonName : null;
}
