import {
  type Database,
  findReceived,
  listReceivedStanding,
  listReportVersions,
  listSignatures,
  type ReceivedStandingRow,
} from "#backend/database/index.ts";
import { frozenDocument } from "#backend/report/index.ts";
import type { OpenPackage } from "#shared/consolidation/finding.ts";
import type { CountingReport } from "#shared/consolidation/gather.ts";
import { latenessOf } from "#shared/intake/lateness.ts";
import { type ReportDocument, reportDocumentSchema } from "#shared/package/report-document.ts";
import type { HalfYear } from "#shared/plan/half-year.ts";
import { isSigned } from "#shared/report/life-cycle.ts";

/** What a half-year's consolidated report rests on as things stand. */
export interface Basis {
  readonly reports: readonly CountingReport[];
  readonly open: readonly OpenPackage[];
}

/**
 * The reports that count for a half-year: of each body the package that was imported, of ҚАӨМ itself its own signed report
 * where none as new was taken in. What waits or contradicts is named beside them.
 */
export function readBasis(database: Database, halfYear: HalfYear, issuer: string): Basis {
  const standing = listReceivedStanding(database, halfYear);
  const imported = standing.filter(({ decision }) => decision === "imported");
  const own = ownReport(database, halfYear, issuer);
  const taken = imported.find(({ body }) => body === issuer);
  const ownCounts = own !== null && (taken === undefined || taken.version < own.package.version);
  const received = imported.filter((row) => !(ownCounts && row === taken));
  return {
    reports: [...received.map((row) => receivedReport(database, halfYear, row)), ...(ownCounts ? [own] : [])],
    open: standing.flatMap(({ body, sha256, version, decision }) =>
      decision === "imported" ? [] : [{ body, sha256, version, decision }],
    ),
  };
}

type Contents = Pick<CountingReport, "entries" | "annexes">;

/** What stands in packages of one data folder, by digest: a package never changes, and is read at every saving. */
const known = new WeakMap<Database, Map<string, Contents>>();

function receivedReport(database: Database, halfYear: HalfYear, row: ReceivedStandingRow): CountingReport {
  const { body, packageId, version, sha256, size, planEdition, signedAt, receivedAt } = row;
  const contents = known.get(database) ?? new Map<string, Contents>();
  known.set(database, contents);
  const found = contents.get(sha256) ?? readContents(database, sha256);
  contents.set(sha256, found);
  const daysLate = latenessOf(halfYear, signedAt, receivedAt);
  const of = { body, packageId, version, sha256, size, planEdition, signedAt, receivedAt };
  return { package: { ...of, daysLate }, ...found };
}

function readContents(database: Database, sha256: string): Contents {
  const document = findReceived(database, sha256)?.document ?? null;
  // Only what is no package of anybody's has none (migration 0003).
  if (document === null) return { entries: [], annexes: new Map() };
  return contentsOf(reportDocumentSchema.parse(JSON.parse(document)));
}

function contentsOf({ entries, annexes }: ReportDocument): Contents {
  const byMeasure = Map.groupBy(annexes, ({ measure }) => measure);
  return { entries, annexes: new Map([...byMeasure].map(([measure, files]) => [measure, files.length])) };
}

/** The newest version of ҚАӨМ's own report that is signed here; null where there is none. */
function ownReport(database: Database, halfYear: HalfYear, issuer: string): CountingReport | null {
  const row = listReportVersions(database, issuer, halfYear).find(({ state }) => isSigned(state));
  const document = row === undefined ? null : frozenDocument(database, row.id);
  if (row === undefined || document === null || row.packageSha256 === null || row.packageSize === null) return null;
  const signedAt = listSignatures(database, row.id).at(-1)?.signedAt ?? null;
  const { bySigning } = latenessOf(halfYear, signedAt, document.created);
  return {
    package: {
      body: issuer,
      packageId: document.packageId,
      version: row.version,
      sha256: row.packageSha256,
      size: row.packageSize,
      planEdition: document.plan.edition,
      signedAt,
      receivedAt: null,
      daysLate: { bySigning, byIntake: null },
    },
    ...contentsOf(document),
  };
}
