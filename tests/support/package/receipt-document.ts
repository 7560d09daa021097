import type { Answer, ReceiptDocument } from "#shared/package/receipt-document.ts";

const nobody = { kk: "", ru: "" };

/** An answer that accepts a package in time: tests change what they are about. */
export function anAnswer(changes: Partial<Answer> = {}): Answer {
  return {
    packageId: "01890a5d-ac96-774b-bcce-b302099a8057",
    sha256: "c".repeat(64),
    size: 1_000,
    body: { code: "BGM", name: { kk: "Білім және ғылым министрлігі", ru: "Министерство образования и науки" } },
    halfYear: "2018-H1",
    version: 1,
    decision: "accepted",
    intake: { day: "2018-07-06", due: "2018-07-10", daysLate: 0 },
    generalRemark: nobody,
    remarks: [],
    replaces: [],
    ...changes,
  };
}

/** A small, valid receipt. */
export function aReceiptDocument(changes: Partial<ReceiptDocument> = {}): ReceiptDocument {
  return {
    format: "kz.kalqan.receipt/1",
    receiptId: "01890a5d-ac96-774b-bcce-b302099a9999",
    created: "2018-07-06T04:00:00.000Z",
    program: { name: "kalqan", version: "0.1.0" },
    issuer: { code: "QAOM", name: { kk: "Қорғаныс министрлігі", ru: "Министерство обороны" }, bin: null },
    officer: { name: "Сынақ Айша", position: nobody, phone: "", email: "" },
    restrictedUse: false,
    answers: [anAnswer()],
    revocationLists: [],
    ...changes,
  };
}
