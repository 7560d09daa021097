import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { storedPath } from "#backend/annexes/index.ts";
import { type Layout, packageFile } from "#backend/data-folder/index.ts";
import {
  announceFile,
  type Database,
  freezeReport,
  insertAnnex,
  insertFrozenDocument,
  insertReport,
  saveEntry,
  setReportPackage,
  setReportState,
  takeFile,
  transaction,
  type Writer,
} from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { halfYears, lastHalfYear } from "#shared/plan/half-year.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { measuresOf, reportingBodies } from "#shared/plan/responsibility.ts";
import { emptyEntry } from "#shared/report/empty-entry.ts";
import { pdf } from "#tests/support/data/annex-files.ts";
import { aReportDocument } from "#tests/support/package/report-document.ts";
import type { LoadSize } from "./load-size.ts";

/** So many reports in a transaction. */
const portion = 50;

type Report = Parameters<typeof insertReport>[1];

/**
 * Every body's report on every half-year, in so many versions: all signed but the newest of the last half-year, each with
 * its part of the annexes and its package.
 */
export function fillReports(database: Database, layout: Layout, { versions, annexes }: LoadSize): void {
  const reports = halfYears.flatMap((halfYear) =>
    reportingBodies(originalPlan, halfYear).flatMap(({ code }) =>
      Array.from({ length: versions }, (_, at) => ({ body: code, halfYear, version: at + 1 })),
    ),
  );
  for (let two = 0; two < 256; two += 1) mkdirSync(join(layout.annexes, two.toString(16).padStart(2, "0")));
  let number = 0;
  for (let from = 0; from < reports.length; from += portion) {
    transaction(database, (writer) => {
      for (const [at, report] of reports.slice(from, from + portion).entries()) {
        const until = Math.floor(((from + at + 1) * annexes) / reports.length);
        const names = Array.from({ length: until - number }, () => `қосымша ${++number}.pdf`);
        writeReport(writer, layout, { ...report, isLast: report.version === versions }, names);
      }
    });
  }
}

interface Written extends Pick<Report, "body" | "version"> {
  readonly halfYear: (typeof halfYears)[number];
  readonly isLast: boolean;
}

function writeReport(writer: Writer, layout: Layout, { isLast, ...report }: Written, annexes: readonly string[]): void {
  const id = uuid();
  const createdAt = writer.now().toISOString();
  const { body, halfYear, version } = report;
  insertReport(writer, { ...report, id, supersedesPackage: null, planEdition: 1, createdAt });
  appendJournal(writer, { action: "report.created", subject: `report:${id}`, data: { body, halfYear, version } });
  const duties = measuresOf(originalPlan, body, halfYear);
  const entries = duties.map((duty) => ({
    ...emptyEntry(originalPlan, body, halfYear, duty),
    status: "inProgress" as const,
    text: { kk: `${halfYear}: жұмыс жалғасуда, ${version}-нұсқа.`, ru: `${halfYear}: работа продолжается.` },
  }));
  for (const entry of entries) saveEntry(writer, id, entry, createdAt);
  for (const [at, name] of annexes.entries()) {
    const measure = duties[at % duties.length]?.measure.number ?? 1;
    const bytes = pdf(`${body} ${halfYear} ${version} ${name}`);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    writeFileSync(storedPath(layout, sha256), bytes);
    announceFile(writer, sha256, bytes.length, createdAt);
    takeFile(writer, sha256);
    const position = Math.floor(at / duties.length) + 1;
    const rest = { name, sha256, mediaType: "application/pdf", odd: false, addedAt: createdAt };
    insertAnnex(writer, { id: uuid(), reportId: id, measure, position, ...rest });
  }
  if (halfYear === lastHalfYear && isLast) return;
  sign(writer, layout, id, aReportDocument({ packageId: id, version, halfYear, entries }));
}

function sign(writer: Writer, layout: Layout, id: string, document: ReturnType<typeof aReportDocument>): void {
  const bytes = Buffer.from(JSON.stringify(document));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  // Nothing looks inside a package that lies here: it need not be one.
  writeFileSync(packageFile(layout, sha256), bytes);
  const head = appendJournal(writer, { action: "report.frozen", subject: `report:${id}` });
  const frozenAt = writer.now().toISOString();
  const frozen = { packageId: id, frozenAt, journalSequence: head.sequence, journalHash: head.hash };
  freezeReport(writer, id, frozen);
  insertFrozenDocument(writer, id, { name: "report.json", bytes, sha256 });
  setReportPackage(writer, id, sha256, bytes.length);
  setReportState(writer, id, "signed");
}
