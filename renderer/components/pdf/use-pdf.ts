import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist";
import workerAddress from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { useEffect, useState } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import { unexpected } from "../../app/contract/error-record.ts";

GlobalWorkerOptions.workerSrc = workerAddress;

/**
 * Where the build puts the readers of scanned pages (build/vite.renderer.config.ts). pdf.js has them as WebAssembly too, but
 * then the policy of every page would have to allow `wasm-unsafe-eval`, for strangers' files of all things; the same readers as
 * JavaScript come from our own origin like any other script, and a scanned page takes a second at worst.
 */
const pictureDecoders = "/picture-decoders/";

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

/**
 * Opens a PDF; null while it is being read. Ours have their fonts inside; a `stranger`'s may lean on the system's. Scripts and
 * forms are carried out in neither.
 */
export function usePdf(bytes: Uint8Array | null, from: "ours" | "stranger" = "ours"): PdfState {
  const [state, setState] = useState(nothing);
  useEffect(() => {
    setState(nothing);
    if (bytes === null) return;
    let isWanted = true;
    // It takes the bytes for its own; saving needs them still.
    const useSystemFonts = from === "stranger";
    const loading = getDocument({
      data: bytes.slice(),
      useSystemFonts,
      useWasm: false,
      wasmUrl: pictureDecoders,
      enableXfa: false,
    });
    loading.promise
      .then(async (document) => ({ document, pages: await readPages(document) }))
      .then((pdf) => isWanted && setState({ pdf, error: null }))
      .catch(() => isWanted && setState({ pdf: null, error: unexpected("preview") }));
    return () => {
      isWanted = false;
      void loading.destroy();
    };
  }, [bytes, from]);
  return state;
}

function readPages(document: PDFDocumentProxy): Promise<PDFPageProxy[]> {
  return Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
}
