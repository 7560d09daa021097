import { useEffect, useEffectEvent } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import { PrintedPages } from "./printed-pages.tsx";
import { usePdf } from "./use-pdf.ts";

interface PrintedDocumentProps {
  readonly bytes: Uint8Array;
  /** Null where nothing went wrong, whether it was printed or put off. */
  readonly onEnd: (fault: ErrorRecord | null) => void;
}

/** Opens the system's print dialog for a document that is not shown on the page. Its pages go when this goes. */
export function PrintedDocument({ bytes, onEnd }: PrintedDocumentProps) {
  const { pdf, error } = usePdf(bytes);
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    if (error !== null) end(error);
  }, [error]);
  return pdf !== null && <PrintedPages pdf={pdf} onEnd={onEnd} />;
}
