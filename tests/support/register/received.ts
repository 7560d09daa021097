import { createHash } from "node:crypto";
import { type Database, insertReceived, type ReceivedRow, transaction, type Writer } from "#backend/database/index.ts";
import { indexReceived } from "#backend/register/index.ts";
import type { ReportDocument } from "#shared/package/report-document.ts";
import type { Entry } from "#shared/report/entry.ts";
import { aReportDocument } from "#tests/support/package/report-document.ts";

interface Taken {
  readonly number: number;
  readonly body: string;
  readonly halfYear: string;
  readonly version?: number;
  readonly decision?: ReceivedRow["decision"];
  readonly entries: readonly Entry[];
}

/** A row as intake writes it, for tests of the database alone; `number` tells packages apart. */
export function receivedRow({
  number,
  body,
  halfYear,
  version = 1,
  decision = "imported",
  entries,
}: Taken): ReceivedRow {
  const packageId = `01890000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;
  const given: Partial<ReportDocument> = { packageId, version, halfYear, entries: [...entries] };
  const { body: sample } = aReportDocument();
  return {
    sha256: createHash("sha256").update(packageId).digest("hex"),
    size: 10,
    fileName: `676_${halfYear}_${body}_v${version}.asice`,
    receivedAt: "2018-07-12T05:00:00.000Z",
    verdict: "TOTAL-PASSED",
    subIndication: null,
    decision,
    problems: "[]",
    signatures: "[]",
    packageId,
    body,
    halfYear,
    version,
    supersedes: null,
    planEdition: 1,
    signedAt: "2018-07-05T05:00:00.000Z",
    document: JSON.stringify(aReportDocument({ ...given, body: { ...sample, code: body } })),
  };
}

/** Keeps packages and indexes them, in one transaction as intake does. */
export function keepReceived(database: Database, rows: readonly ReceivedRow[]): void {
  transaction(database, (writer: Writer) => {
    for (const row of rows) {
      insertReceived(writer, row);
      indexReceived(writer);
    }
  });
}

/** An answer with a Kazakh and a Russian text. */
export function answerOf(measure: number, kk: string, ru = "", given: Partial<Entry> = {}): Entry {
  const nothing = { kk: "", ru: "" };
  return {
    ...{ measure, status: "inProgress", text: { kk, ru }, nextSteps: nothing, reason: nothing },
    ...{ evidence: { form: "info-qaom" }, money: [], jointText: null },
    ...given,
  };
}
