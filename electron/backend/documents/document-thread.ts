import { parentPort, workerData } from "node:worker_threads";
import { toErrorRecord } from "#shared/answer.ts";
import { consolidatedWorkbook } from "./consolidated/consolidated-workbook.ts";
import { renderConsolidatedDocx, renderConsolidatedPdf } from "./consolidated-documents.ts";
import type { DocumentMade, DocumentWork, DrawRequest, ReportsWork } from "./document-work.ts";
import { renderRegisterPdf } from "./register/register-pdf.ts";
import { renderReportPdf } from "./report-pdf.ts";
import { writeWorkbook } from "./workbook/write-workbook.ts";

/* A thread that makes one long document, or many short ones, so that neither the database nor the windows wait for its typesetting. */

const work = workerData as DocumentWork;
// Bundled it is CommonJS, which waits for nothing at its top.
if (work.kind === "reports") serve();
else void make(() => bytesOf(work)).then((made) => parentPort?.postMessage(made));

function serve(): void {
  parentPort?.on("message", async ({ id, ...input }: DrawRequest) => {
    parentPort?.postMessage({ id, ...(await make(() => renderReportPdf(input))) });
  });
}

async function make(draw: () => Promise<Uint8Array>): Promise<DocumentMade> {
  try {
    return { ok: true, bytes: await draw() };
  } catch (error) {
    return { ok: false, error: toErrorRecord(error, "documents.thread") };
  }
}

async function bytesOf(work: Exclude<DocumentWork, ReportsWork>): Promise<Uint8Array> {
  if (work.kind === "register") return renderRegisterPdf(work.input, work.content);
  if (work.kind === "report") return renderReportPdf(work);
  switch (work.format) {
    case "pdf":
      return renderConsolidatedPdf(work);
    case "docx":
      return renderConsolidatedDocx(work);
    case "xlsx": {
      const chunks: Uint8Array[] = [];
      for await (const chunk of writeWorkbook(consolidatedWorkbook(work))) chunks.push(chunk);
      return new Uint8Array(Buffer.concat(chunks));
    }
  }
}
