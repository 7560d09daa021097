import { describe, expect, test } from "vitest";
import { readDocument } from "#shared/package/read-document.ts";
import type { ReportDocument } from "#shared/package/report-document.ts";
import { aReportDocument } from "#tests/support/package/report-document.ts";

const [entry] = aReportDocument().entries;

function annexAt(path: string) {
  return { measure: 32, path, name: "Хат.pdf", size: 10, sha256: "c".repeat(64), mediaType: "application/pdf" };
}

describe("report.json is read", () => {
  test("as it was written", () => {
    const document = aReportDocument();
    expect(readDocument("report", structuredClone(document))).toEqual({ document, unknownFields: [], faults: [] });
  });

  test("with fields of a later minor version, which are named and do not reach the document", () => {
    const value = { ...aReportDocument(), mood: "good", head: { ...aReportDocument().head, nickname: "M" } };
    const reading = readDocument("report", value);
    expect(reading.unknownFields.toSorted()).toEqual(["head.nickname", "mood"]);
    expect(reading.document).toEqual(aReportDocument());
    expect(value).toHaveProperty("mood", "good");
  });

  test("and refused where a known field is off, with the path to it", () => {
    const reading = readDocument("report", { ...aReportDocument(), version: "1" });
    expect(reading.document).toBeNull();
    expect(reading.faults.map(({ code, path }) => [code, path])).toEqual([["offSchema", "version"]]);
  });

  test.each<[string, Partial<Record<keyof ReportDocument, unknown>>, string]>([
    ["the preparer alone", { requiredSignatures: ["preparer"] }, "requiredSignatures"],
    ["the head before the preparer", { requiredSignatures: ["head", "preparer"] }, "requiredSignatures"],
    ["two heads", { requiredSignatures: ["head", "head"] }, "requiredSignatures"],
    ["nobody", { requiredSignatures: [] }, "requiredSignatures"],
    ["one measure twice", { entries: [entry, { ...entry, status: "done" }] }, "entries"],
    ["one language twice", { languages: ["kk", "kk"] }, "languages"],
    ["an annex in another measure's folder", { annexes: [annexAt("attachments/12/01 Хат.pdf")] }, "annexes.0.path"],
    ["an annex that is the picture", { annexes: [annexAt("report.kk.pdf")] }, "annexes.0.path"],
    ["an annex in a folder of a folder", { annexes: [annexAt("attachments/32/a/01 Хат.pdf")] }, "annexes.0.path"],
  ])("and refused where it could be read in two ways, or nobody answers for it: %s", (_, changes, path) => {
    const reading = readDocument("report", { ...aReportDocument(), ...changes });
    expect(reading.document).toBeNull();
    expect(reading.faults[0]).toMatchObject({ code: "offSchema", path });
  });

  test.each([
    ["another major version", { ...aReportDocument(), format: "kz.kalqan.report/2" }, "newerFormat"],
    ["another document", { ...aReportDocument(), format: "kz.kalqan.receipt/1" }, "otherFormat"],
    ["no document at all", [], "notAnObject"],
  ])("and refused: %s", (_, value, code) => {
    expect(readDocument("report", value).faults[0]?.code).toBe(code);
  });
});
