import { useTranslate } from "../../app/language/use-translate.ts";
import type { ScreenProps } from "../../app/routes.ts";
import { useCurrentReport } from "../../app/workplace/use-current-report.ts";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { Incoming } from "./incoming.tsx";
import { Overview } from "./overview.tsx";
import { HandOver } from "./parts/hand-over.tsx";

/**
 * What goes between the workstations of one body, and to the lead of a measure: `#/exchange` shows who has what,
 * `#/exchange/hand-over` gives measures away, `#/exchange/open?file=…` takes a file that was brought.
 */
export function ExchangeScreen({ path: [place], query }: ScreenProps) {
  const t = useTranslate();
  const { report, isPending, error, retry } = useCurrentReport();
  // Before all else: taking a part may begin the report, and what was taken must not be asked for anew by that.
  if (place === "open" && query.file !== undefined) return <Incoming key={query.file} file={query.file} />;
  if (error !== null || isPending) {
    return (
      <>
        <PageHeader title={t("app.screens.exchange")} />
        {error === null ? <LoadingState /> : <ErrorState error={error} retry={retry} />}
      </>
    );
  }
  if (place === "hand-over" && report !== null) {
    return <HandOver report={report} measure={query.measure === undefined ? null : Number(query.measure)} />;
  }
  return <Overview report={report} />;
}
