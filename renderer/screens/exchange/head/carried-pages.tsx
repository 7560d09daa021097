import { SegmentedControl } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { useState } from "react";
import type { CarriedReportView } from "#shared/api/head-view.ts";
import type { Language } from "#shared/language/language.ts";
import { useAnswer } from "../../../app/contract/use-answer.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import { PdfPage } from "../../../components/pdf/pdf-page.tsx";
import { usePdf } from "../../../components/pdf/use-pdf.ts";
import { scaleOf } from "../../../components/pdf/zoom.ts";
import classes from "./head.module.css";

/** The pictures inside the container: what is signed is what is shown here. */
export function CarriedPages({ carried }: { readonly carried: CarriedReportView }) {
  const t = useTranslate();
  const { language: shown } = useFormats();
  const [language, setLanguage] = useState<Language>(carried.languages.includes(shown) ? shown : "kk");
  const { path, sha256 } = carried;
  const { result, error } = useAnswer("head", "picture", { path, sha256, language });
  const { pdf, error: unreadable } = usePdf(result);
  const { ref, width } = useElementSize<HTMLDivElement>();
  const scale = scaleOf("paper", pdf?.pages[0]?.getViewport({ scale: 1 }).width ?? 595, width);
  const fault = error ?? unreadable;
  return (
    <>
      {carried.languages.length > 1 && (
        <SegmentedControl
          className={classes.part}
          aria-label={t("exchange.desk.language")}
          value={language}
          onChange={setLanguage}
          data={carried.languages.map((value) => ({ value, label: t(`app.languages.${value}`) }))}
        />
      )}
      {fault !== null && <ErrorState error={fault} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reached by the keyboard. */}
      <section className={classes.pages} tabIndex={0} aria-label={t("exchange.desk.pages")}>
        <div className={classes.ruler} ref={ref} />
        {pdf === null && fault === null && <LoadingState shape="form" />}
        {pdf?.pages.map((page) => (
          <PdfPage key={page.pageNumber} page={page} pages={pdf.pages.length} scale={scale} />
        ))}
      </section>
    </>
  );
}
