import { useEffect, useEffectEvent } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import { PrintedPages } from "../../components/pdf/printed-pages.tsx";
import { usePdf } from "../../components/pdf/use-pdf.ts";

interface PrintedLetterProps {
  readonly bytes: Uint8Array;
  /** Null where nothing went wrong, whether it was printed or put off. */
  readonly onEnd: (fault: ErrorRecord | null) => void;
}

/** Opens the system's print dialog for a letter. Its pages go when this goes. */
export function PrintedLetter({ bytes, onEnd }: PrintedLetterProps) {
  const { pdf, error } = usePdf(bytes);
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    if (error !== null) end(error);
  }, [error]);
  return pdf !== null && <PrintedPages pdf={pdf} onEnd={onEnd} />;
}
