import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist";
import workerAddress from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { useEffect, useState } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import { unexpected } from "../../../app/contract/error-record.ts";

GlobalWorkerOptions.workerSrc = workerAddress;

/** A document with its pages at hand. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly pages: readonly PDFPageProxy[];
}

interface PdfState {
  readonly pdf: OpenPdf | null;
  readonly error: ErrorRecord | null;
}

const nothing: PdfState = { pdf: null, error: null };

/** Opens a PDF of our own making: fonts inside, no scripts, no forms. Null while it is being read. */
export function usePdf(bytes: Uint8Array | null): PdfState {
  const [state, setState] = useState(nothing);
  useEffect(() => {
    setState(nothing);
    if (bytes === null) return;
    let isWanted = true;
    // It takes the bytes for its own; saving needs them still.
    const loading = getDocument({ data: bytes.slice(), useSystemFonts: false, useWasm: false, enableXfa: false });
    loading.promise
      .then(async (document) => ({ document, pages: await readPages(document) }))
      .then((pdf) => isWanted && setState({ pdf, error: null }))
      .catch(() => isWanted && setState({ pdf: null, error: unexpected("preview") }));
    return () => {
      isWanted = false;
      void loading.destroy();
    };
  }, [bytes]);
  return state;
}

function readPages(document: PDFDocumentProxy): Promise<PDFPageProxy[]> {
  return Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
}
