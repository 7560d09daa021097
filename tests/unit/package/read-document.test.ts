import { describe, expect, test } from "vitest";
import { readDocument } from "#shared/package/read-document.ts";
import { aReportDocument } from "#tests/support/package/report-document.ts";

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

  test.each([
    ["another major version", { ...aReportDocument(), format: "kz.kalqan.report/2" }, "newerFormat"],
    ["another document", { ...aReportDocument(), format: "kz.kalqan.receipt/1" }, "otherFormat"],
    ["no document at all", [], "notAnObject"],
  ])("and refused: %s", (_, value, code) => {
    expect(readDocument("report", value).faults[0]?.code).toBe(code);
  });
});
