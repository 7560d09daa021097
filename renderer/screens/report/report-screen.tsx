import { useTranslate } from "../../app/language/use-translate.ts";
import type { ScreenProps } from "../../app/routes.ts";
import { useCurrentReport } from "../../app/workplace/use-current-report.ts";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { MovedNotice } from "../editions/moved-notice.tsx";
import { NoReport } from "./state/no-report.tsx";
import { WritingPlace } from "./writing-place.tsx";

/** The report of the half-year chosen above, where the clerk writes; or the way to begin it. */
export function ReportScreen(props: ScreenProps) {
  const t = useTranslate();
  const { report, isPending, error, retry } = useCurrentReport();
  // What is being written stays on the page whatever a new reading says.
  if (report !== null && report.entries.length === 0) {
    return (
      <>
        <PageHeader title={t("app.screens.report")} />
        <MovedNotice reportId={report.id} />
      </>
    );
  }
  if (report !== null) return <WritingPlace key={report.id} report={report} {...props} />;
  if (isPending) return <LoadingState shape="form" />;
  if (error !== null) {
    return (
      <>
        <PageHeader title={t("app.screens.report")} />
        <ErrorState error={error} retry={retry} />
      </>
    );
  }
  return <NoReport />;
}
