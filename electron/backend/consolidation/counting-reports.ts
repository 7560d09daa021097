import {
  type Database,
  findReceived,
  listReceivedStanding,
  listReportVersions,
  listSignatures,
  listStatedAnswers,
  type ReceivedStandingRow,
  type ReportRow,
} from "#backend/database/index.ts";
import { frozenDocument } from "#backend/report/index.ts";
import type { OpenPackage } from "#shared/consolidation/finding.ts";
import type { CountingReport } from "#shared/consolidation/gather.ts";
import type { StatedByBody } from "#shared/consolidation/stated.ts";
import { latenessOf } from "#shared/intake/lateness.ts";
import { type ReportDocument, reportDocumentSchema } from "#shared/package/report-document.ts";
import type { HalfYear } from "#shared/plan/half-year.ts";
import { statusSchema } from "#shared/report/entry.ts";
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
  const { received, own, open } = countingIn(database, halfYear, issuer);
  return {
    reports: [
      ...received.map((row) => receivedReport(database, halfYear, row)),
      ...(own === null ? [] : [ownReport(database, halfYear, own)]),
    ],
    open,
  };
}

/** Which packages count, without their contents; ҚАӨМ's own report where it does. */
interface Counting {
  readonly received: readonly ReceivedStandingRow[];
  readonly own: OwnReport | null;
  readonly open: readonly OpenPackage[];
}

function countingIn(database: Database, halfYear: HalfYear, issuer: string): Counting {
  const standing = listReceivedStanding(database, halfYear);
  const imported = standing.filter(({ decision }) => decision === "imported");
  const own = findOwnReport(database, halfYear, issuer);
  const taken = imported.find(({ body }) => body === issuer);
  const ownCounts = own !== null && (taken === undefined || taken.version < own.row.version);
  return {
    received: imported.filter((row) => !(ownCounts && row === taken)),
    own: ownCounts ? own : null,
    open: standing.flatMap(({ body, sha256, version, decision }) =>
      decision === "imported" ? [] : [{ body, sha256, version, decision }],
    ),
  };
}

const statedSchema = statusSchema.nullable();

/** What the bodies whose report counts state of each measure: without reading what they have written. */
export function readStated(
  database: Database,
  halfYear: HalfYear,
  issuer: string,
): { readonly stated: StatedByBody; readonly open: readonly OpenPackage[] } {
  const { received, own, open } = countingIn(database, halfYear, issuer);
  const answers = Map.groupBy(listStatedAnswers(database, halfYear), ({ body }) => body);
  const stated = new Map(
    received.map(({ body }) => [
      body,
      new Map((answers.get(body) ?? []).map(({ measure, status }) => [measure, statedSchema.parse(status)])),
    ]),
  );
  if (own !== null) stated.set(issuer, new Map(own.document.entries.map(({ measure, status }) => [measure, status])));
  return { stated, open };
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

interface OwnReport {
  readonly row: ReportRow;
  readonly packageSha256: string;
  readonly packageSize: number;
  readonly document: ReportDocument;
}

/** What was signed here, by report: it never changes. */
const signed = new WeakMap<Database, Map<string, ReportDocument>>();

/** The newest version of ҚАӨМ's own report that is signed here; null where there is none. */
function findOwnReport(database: Database, halfYear: HalfYear, issuer: string): OwnReport | null {
  const row = listReportVersions(database, issuer, halfYear).find(({ state }) => isSigned(state));
  if (row === undefined || row.packageSha256 === null || row.packageSize === null) return null;
  const documents = signed.get(database) ?? new Map<string, ReportDocument>();
  signed.set(database, documents);
  const document = documents.get(row.id) ?? frozenDocument(database, row.id);
  if (document === null) return null;
  documents.set(row.id, document);
  return { row, packageSha256: row.packageSha256, packageSize: row.packageSize, document };
}

function ownReport(
  database: Database,
  halfYear: HalfYear,
  { row, packageSha256: sha256, packageSize: size, document }: OwnReport,
): CountingReport {
  const signedAt = listSignatures(database, row.id).at(-1)?.signedAt ?? null;
  const { bySigning } = latenessOf(halfYear, signedAt, document.created);
  return {
    package: {
      body: row.body,
      packageId: document.packageId,
      version: row.version,
      sha256,
      size,
      planEdition: document.plan.edition,
      signedAt,
      receivedAt: null,
      daysLate: { bySigning, byIntake: null },
    },
    ...contentsOf(document),
  };
}
