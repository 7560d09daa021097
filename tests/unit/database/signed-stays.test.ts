import { expect, test } from "vitest";
import {
  type Database,
  deleteEntry,
  deleteReport,
  findReport,
  freezeReport,
  insertAnnex,
  insertFrozenDocument,
  insertReport,
  insertSignature,
  listFrozenDocuments,
  listSignatures,
  nextVersion,
  saveEntry,
  setReportPackage,
  setReportState,
  thawReport,
  transaction,
  type Writer,
} from "#backend/database/index.ts";
import { openSampleDatabase, sampleEntry, sampleReport, signReport } from "#tests/support/data/sample.ts";

const at = "2018-07-01T00:00:00.000Z";

async function signedReport(): Promise<Database> {
  const database = await openSampleDatabase();
  transaction(database, (writer) => {
    insertReport(writer, sampleReport);
    saveEntry(writer, sampleReport.id, sampleEntry(17), at);
    signReport(writer, sampleReport.id);
  });
  return database;
}

test.each<[string, (writer: Writer) => void]>([
  ["an entry is saved", (writer) => saveEntry(writer, sampleReport.id, sampleEntry(17), at)],
  ["an entry is added", (writer) => saveEntry(writer, sampleReport.id, sampleEntry(21), at)],
  ["an entry is deleted", (writer) => deleteEntry(writer, sampleReport.id, 17)],
  ["it goes back to draft", (writer) => thawReport(writer, sampleReport.id)],
  ["it goes back to the head", (writer) => setReportState(writer, sampleReport.id, "awaitingHead")],
  ["its package is replaced", (writer) => setReportPackage(writer, sampleReport.id, "b".repeat(64), 11)],
  ["it is deleted", (writer) => deleteReport(writer, sampleReport.id)],
  [
    "a document is put in",
    (writer) =>
      insertFrozenDocument(writer, sampleReport.id, { name: "x", bytes: new Uint8Array(1), sha256: "a".repeat(64) }),
  ],
  [
    "an annex is put in",
    (writer) =>
      insertAnnex(writer, {
        id: "1",
        reportId: sampleReport.id,
        measure: 17,
        position: 1,
        name: "a.pdf",
        sha256: "a".repeat(64),
        mediaType: "application/pdf",
        odd: false,
        addedAt: at,
      }),
  ],
])("nothing signed is ever changed: refused when %s", async (_, change) => {
  const database = await signedReport();
  const before = findReport(database, sampleReport.id);
  expect(() => transaction(database, change)).toThrow(/the report is (signed|frozen)/);
  expect(findReport(database, sampleReport.id)).toEqual(before);
});

test("a signed report still goes on to exported, accepted or returned", async () => {
  const database = await signedReport();
  for (const state of ["exported", "returned"] as const) {
    transaction(database, (writer) => setReportState(writer, sampleReport.id, state));
    expect(findReport(database, sampleReport.id)?.state).toBe(state);
  }
});

test("before the last signature every step goes back: what was frozen is taken away", async () => {
  const database = await openSampleDatabase();
  transaction(database, (writer) => {
    insertReport(writer, sampleReport);
    signReportByPreparer(writer);
    thawReport(writer, sampleReport.id);
    saveEntry(writer, sampleReport.id, sampleEntry(17), at);
  });
  expect(findReport(database, sampleReport.id)).toMatchObject({ state: "draft", packageId: null, journalHash: null });
  expect(listSignatures(database, sampleReport.id)).toEqual([]);
  expect(listFrozenDocuments(database, sampleReport.id)).toEqual([]);
});

test("a version once given to the head or signed is never given again, though its report be gone", async () => {
  const database = await openSampleDatabase();
  transaction(database, (writer) => {
    insertReport(writer, sampleReport);
    signReportByPreparer(writer);
    thawReport(writer, sampleReport.id);
    deleteReport(writer, sampleReport.id);
  });
  expect(nextVersion(database, "BGM", "2018-H1")).toBe(2);
  expect(nextVersion(database, "BGM", "2018-H2")).toBe(1);
});

function signReportByPreparer(writer: Writer): void {
  freezeReport(writer, sampleReport.id, {
    packageId: "package",
    frozenAt: at,
    journalSequence: 0,
    journalHash: "0".repeat(64),
  });
  insertFrozenDocument(writer, sampleReport.id, {
    name: "report.json",
    bytes: Buffer.from("{}"),
    sha256: "c".repeat(64),
  });
  insertSignature(writer, sampleReport.id, { role: "preparer", signer: { commonName: "ТЕСТ" }, signedAt: at });
  setReportPackage(writer, sampleReport.id, "d".repeat(64), 5);
  setReportState(writer, sampleReport.id, "awaitingHead");
}
