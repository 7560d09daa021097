import { describe, expect, test } from "vitest";
import { checkReceipt, type ReceiptContents } from "#backend/verification/receipt-rules.ts";
import { anAnswer, aReceiptDocument } from "#tests/support/package/receipt-document.ts";

const certificate = {
  bin: "180140000123",
  purposes: ["organisation", "maySign"] as const,
  extendedKeyUsages: ["1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.2"],
  commonName: "СЫНАҚ",
};
const names = ["mimetype", "receipt.json", "META-INF/ASiCManifest001.xml", "META-INF/signature001.p7s"];

function codes(changes: Partial<ReceiptContents>): string[] {
  const entries = names.map((name) => ({ name }));
  const contents = { document: aReceiptDocument(), entries, certificates: [certificate], ...changes };
  return checkReceipt(contents).map(({ code, subIndication }) => `${code} ${subIndication}`);
}

const returned = { decision: "returned" } as const;
const text = { kk: "Толықтырыңыз.", ru: "Дополните." };

const former = "01890a5d-ac96-774b-bcce-b30209900000";

function replacing(...receipts: readonly string[]): Partial<ReceiptContents> {
  const replaces = receipts.map((receiptId) => ({ receiptId, created: "2018-07-05T04:00:00.000Z", ...returned }));
  return { document: aReceiptDocument({ answers: [anAnswer({ replaces })] }) };
}

describe("a receipt", () => {
  test("that says one thing and is signed by who may sign for the issuer has no fault", () => {
    expect(codes({})).toEqual([]);
  });

  test.each([
    ["holds a file beside its document", { entries: [...names, "extra.pdf"].map((name) => ({ name })) }, "otherFile"],
    ["answers a package twice", { document: aReceiptDocument({ answers: [anAnswer(), anAnswer()] }) }, "answeredTwice"],
    [
      "returns a report without a word",
      { document: aReceiptDocument({ answers: [anAnswer(returned)] }) },
      "returnedInSilence",
    ],
    [
      "counts the days late wrongly",
      {
        document: aReceiptDocument({
          answers: [anAnswer({ intake: { day: "2018-07-06", due: "2018-07-10", daysLate: 1 } })],
        }),
      },
      "lateDiffers",
    ],
    [
      "was drawn up before the package came in",
      {
        document: aReceiptDocument({
          answers: [anAnswer({ intake: { day: "2018-07-08", due: "2018-07-10", daysLate: 0 } })],
        }),
      },
      "takenInLater",
    ],
    [
      "puts a remark at another measure's field",
      {
        document: aReceiptDocument({
          answers: [anAnswer({ ...returned, remarks: [{ measure: 5, path: "/entries/6/text/kk", text }] })],
        }),
      },
      "remarkAstray",
    ],
    ["says that it replaces itself", replacing(aReceiptDocument().receiptId), "replacesAstray"],
    ["replaces one receipt twice", replacing(former, former), "replacesAstray"],
  ])("that %s is off the format", (_, changes, code) => {
    expect(codes(changes)).toEqual([`receipt.${code} FORMAT_FAILURE`]);
  });

  test.each([
    ["two sign", { certificates: [certificate, certificate] }, "signatures"],
    ["nobody signs", { certificates: [] }, "signatures"],
    [
      "a clerk signs",
      { certificates: [{ ...certificate, purposes: ["organisation", "employee"] as const }] },
      "notEntitled",
    ],
    [
      "a private person signs",
      { certificates: [{ ...certificate, purposes: ["person"] as const, bin: null }] },
      "personalKey",
    ],
    [
      "another body signs",
      { document: aReceiptDocument({ issuer: { ...aReceiptDocument().issuer, bin: "990140000999" } }) },
      "otherIssuer",
    ],
  ])("where %s does not count", (_, changes, code) => {
    expect(codes(changes)).toEqual([`receipt.${code} SIG_CONSTRAINTS_FAILURE`]);
  });
});
