import type { AnswerRow, Reader } from "#backend/database/index.ts";
import { keyFileSigner, readKey } from "#backend/exchange/index.ts";
import { type ImportedReceipt, importReceipt, tickRemark, writeReceipt } from "#backend/receipts/index.ts";
import { begunCorrection } from "#backend/report/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import { folderPolicy } from "#backend/trust/index.ts";
import type { ImportedReceiptView } from "#shared/api/receipt-view.ts";
import type { Handlers } from "#shared/api.ts";
import { KalqanError } from "#shared/errors.ts";
import { describeError } from "#shared/language/translator.ts";
import type { BackendContext } from "../context.ts";
import { answeringHandlers } from "./answering.ts";
import { viewReport } from "./report-view.ts";

export function receiptHandlers(context: BackendContext): Handlers["receipts"] {
  const { report, exchange, trust: trustDeps, clock } = context;
  const { database } = report;
  return {
    ...answeringHandlers(context),
    write: async ({ keyFile, password, revocationLists, ...request }, watch) => {
      if (readSettings(database).mode !== "qaom") throw new KalqanError("receipt.notQaom");
      const key = await readKey(keyFile, password);
      const { revocationLists: lists } = await folderPolicy(trustDeps, { trust: [], revocationLists });
      const signer = keyFileSigner(key, exchange);
      const written = await writeReceipt(exchange, { ...request, signer, revocationLists: lists }, watch);
      const { document, path, size, sha256, verification } = written;
      return { receiptId: document.receiptId, path, size, sha256, verification };
    },
    import: async ({ path, trust }, watch) => {
      const policy = {
        ...(await folderPolicy(trustDeps, { trust, revocationLists: [] })),
        at: clock(),
      };
      return viewImported(database, await importReceipt(exchange, path, policy, watch));
    },
    tickRemark: (request) => {
      tickRemark(exchange, request);
      return viewReport(report, request.reportId);
    },
  };
}

function viewImported(reader: Reader, { document, signer, outcome, answers }: ImportedReceipt): ImportedReceiptView {
  const { receiptId, issuer, officer } = document;
  return {
    outcome,
    receiptId,
    issuer: { code: issuer.code, name: issuer.name },
    officer: officer.name,
    signer: { organisation: signer?.organisation ?? null, bin: signer?.bin ?? null },
    answers: answers.flatMap((one) => {
      if (one.kind !== "take" && one.kind !== "known") return [];
      const { body, halfYear, version, decision, intake, generalRemark, remarks } = one.answer;
      const general = generalRemark.kk.trim() === "" && generalRemark.ru.trim() === "" ? 0 : 1;
      return [
        {
          ...{ reportId: one.report.id, body: body.code, halfYear, version, decision },
          ...{ day: intake.day, daysLate: intake.daysLate, remarks: remarks.length + general },
          replaced: one.kind === "take" && one.replaced !== null ? viewReplaced(one.replaced) : null,
          begun: begunCorrection(reader, one.report),
        },
      ];
    }),
    refused: answers.flatMap((one) => (one.kind === "refused" ? [describeError(one.error)] : [])),
    elsewhere: answers.filter(({ kind }) => kind === "elsewhere").length,
  };
}

function viewReplaced({ receiptId, decision }: AnswerRow) {
  return { receiptId, decision };
}
