import { Button } from "@mantine/core";
import { IconFileOff } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { ReportView } from "#shared/api/report-view.ts";
import { useTranslate } from "../app/language/use-translate.ts";
import { formatRoute } from "../app/routing/route.ts";
import { useCurrentReport } from "../app/workplace/use-current-report.ts";
import { useWorkplace } from "../app/workplace/workplace.tsx";
import { EmptyState } from "./empty-state.tsx";
import { ErrorState } from "./error-state.tsx";
import { LoadingState } from "./loading-state.tsx";
import { PageHeader } from "./page-header.tsx";

interface OfCurrentReportProps {
  /** The screen's name. */
  readonly title: string;
  /** What the screen would show, where there is no report yet. */
  readonly noReport: string;
  readonly children: (report: ReportView) => ReactNode;
}

/** A screen of the report of the half-year; without one it says so, with the way to begin it. */
export function OfCurrentReport({ title, noReport, children }: OfCurrentReportProps) {
  const t = useTranslate();
  const { halfYear } = useWorkplace();
  const { report, isPending, error, retry } = useCurrentReport();
  if (report !== null) return children(report);
  return (
    <>
      <PageHeader title={title} subtitle={t("home.title", { halfYear })} />
      {error !== null ? (
        <ErrorState error={error} retry={retry} />
      ) : isPending ? (
        <LoadingState shape="form" />
      ) : (
        <EmptyState
          icon={IconFileOff}
          title={t("sign.noReport")}
          text={noReport}
          action={
            <Button component="a" href={formatRoute("report")}>
              {t("home.next.begin")}
            </Button>
          }
        />
      )}
    </>
  );
}
