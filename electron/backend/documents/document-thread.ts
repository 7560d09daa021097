import { parentPort, workerData } from "node:worker_threads";
import { toErrorRecord } from "#shared/answer.ts";
import { consolidatedWorkbook } from "./consolidated/consolidated-workbook.ts";
import { renderConsolidatedDocx, renderConsolidatedPdf } from "./consolidated-documents.ts";
import type { DocumentMade, DocumentWork } from "./document-work.ts";
import { renderRegisterPdf } from "./register/register-pdf.ts";
import { writeWorkbook } from "./workbook/write-workbook.ts";

/* A thread that makes one long document, so that neither the database nor the windows wait for its typesetting. */

// Bundled it is CommonJS, which waits for nothing at its top.
void make(workerData as DocumentWork).then((made) => parentPort?.postMessage(made));

async function make(work: DocumentWork): Promise<DocumentMade> {
  try {
    return { ok: true, bytes: await bytesOf(work) };
  } catch (error) {
    return { ok: false, error: toErrorRecord(error, "documents.thread") };
  }
}

async function bytesOf(work: DocumentWork): Promise<Uint8Array> {
  if (work.kind === "register") return renderRegisterPdf(work.input, work.content);
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
