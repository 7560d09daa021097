import { useState } from "react";
import type { ConsolidationView } from "#shared/api/consolidation-view.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import { useAnswer } from "../../../app/contract/use-answer.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import type { DocumentLanguage } from "../../../components/pdf/document-language.ts";
import { DocumentPages } from "../../../components/pdf/document-pages.tsx";
import { usePdf } from "../../../components/pdf/use-pdf.ts";
import classes from "./consolidation-preview.module.css";
import { KeepAs } from "./keep-as.tsx";

/** The consolidated report as it will be printed; and the same kept as a PDF, for Word or as a workbook. */
export function ConsolidationPreview({ consolidation }: { readonly consolidation: ConsolidationView }) {
  const { language: shown } = useFormats();
  const [language, setLanguage] = useState<DocumentLanguage>(shown);
  const [fault, setFault] = useState<ErrorRecord | null>(null);
  const { id, state } = consolidation;
  const made = useAnswer("consolidation", "document", { consolidationId: id, format: "pdf", language });
  const { pdf, error: unreadable } = usePdf(made.result);
  const error = made.error ?? unreadable ?? fault;
  return (
    <DocumentPages
      pdf={pdf}
      language={language}
      onLanguage={setLanguage}
      isDraft={state === "draft"}
      isAwaited={error === null}
      onFault={setFault}
    >
      <KeepAs consolidation={consolidation} language={language} />
      {error !== null && (
        <div className={classes.state}>
          <ErrorState error={error} {...(fault === null && { retry: made.again })} />
        </div>
      )}
    </DocumentPages>
  );
}
