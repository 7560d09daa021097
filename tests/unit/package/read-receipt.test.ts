import { describe, expect, test } from "vitest";
import { receiptFileName } from "#shared/package/file-name.ts";
import { readDocument } from "#shared/package/read-document.ts";
import type { Remark } from "#shared/package/receipt-document.ts";
import { anAnswer, aReceiptDocument } from "#tests/support/package/receipt-document.ts";

const text = { kk: "Толықтырыңыз.", ru: "Дополните." };
const withRemark = (changes: Partial<Remark>) =>
  aReceiptDocument({
    answers: [anAnswer({ remarks: [{ measure: 5, path: "/entries/5/text/kk", text, ...changes }] })],
  });
const faultsOf = (value: unknown) => readDocument("receipt", value).faults.map(({ code, path }) => `${code} ${path}`);

describe("receipt.json is read", () => {
  test("as it was written, with fields of a later minor version named", () => {
    const document = withRemark({});
    expect(readDocument("receipt", { ...document, mood: "good" })).toEqual({
      document,
      unknownFields: ["mood"],
      faults: [],
    });
  });

  test.each(["/entries/5", "/entries/17/evidence/orders/0/number", "/annexes/5/2", "/people/head/name", "/unit"])(
    "with a remark on the field %s",
    (path) => expect(faultsOf(withRemark({ path }))).toEqual([]),
  );

  test.each(["", "entries/5", "/entries/05/text", "/entries/5/../6", "/entries/5/text kk", "/journal/1"])(
    "and refused with a remark on %s, which is no field",
    (path) => expect(faultsOf(withRemark({ path }))).toEqual(["offSchema answers.0.remarks.0.path"]),
  );

  test.each([
    ["a remark in one language", withRemark({ text: { kk: "Толықтырыңыз.", ru: " " } }), "answers.0.remarks.0.text.ru"],
    ["no answer", aReceiptDocument({ answers: [] }), "answers"],
    ["a day that is none", aReceiptDocument({ created: "2018-07-06" }), "created"],
  ])("and refused with %s", (_, document, path) => {
    expect(faultsOf(document)).toEqual([`offSchema ${path}`]);
  });

  test("not as a report, nor of a major version to come", () => {
    expect(faultsOf({ ...aReceiptDocument(), format: "kz.kalqan.report/1" })).toEqual(["otherFormat format"]);
    expect(faultsOf({ ...aReceiptDocument(), format: "kz.kalqan.receipt/2" })).toEqual(["newerFormat format"]);
  });
});

test("a receipt lies beside the package it answers; a batch is named by its half-year", () => {
  const { receiptId } = aReceiptDocument();
  const other = anAnswer({
    packageId: "01890a5d-ac96-774b-bcce-b302099a8058",
    body: { ...anAnswer().body, code: "AKM" },
  });
  expect(receiptFileName({ receiptId, answers: [anAnswer()] })).toBe("676_2018-H1_BGM_v1_receipt_099a9999.asice");
  expect(receiptFileName({ receiptId, answers: [anAnswer(), other] })).toBe("676_2018-H1_receipts_099a9999.asice");
  expect(receiptFileName({ receiptId, answers: [anAnswer(), { ...other, halfYear: "2018-H2" }] })).toBe(
    "676_receipts_099a9999.asice",
  );
});
