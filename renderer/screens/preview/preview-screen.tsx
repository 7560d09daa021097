import { useTranslate } from "../../app/language/use-translate.ts";
import type { ScreenProps } from "../../app/routes.ts";
import { OfCurrentReport } from "../../components/of-current-report.tsx";
import { Preview } from "./preview.tsx";

/** The report as it will be printed: what is signed is what is shown here. */
export function PreviewScreen(_: ScreenProps) {
  const t = useTranslate();
  return (
    <OfCurrentReport title={t("app.screens.preview")} noReport={t("preview.noReportText")}>
      {(report) => <Preview report={report} />}
    </OfCurrentReport>
  );
}
