import { Button } from "@mantine/core";
import { IconFileOff } from "@tabler/icons-react";
import { useTranslate } from "../../app/language/use-translate.ts";
import type { ScreenProps } from "../../app/routes.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { useCurrentReport } from "../../app/workplace/use-current-report.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { Preview } from "./preview.tsx";

/** The report as it will be printed: what is signed is what is shown here. */
export function PreviewScreen(_: ScreenProps) {
  const t = useTranslate();
  const { halfYear } = useWorkplace();
  const { report, isPending, error, retry } = useCurrentReport();
  if (report !== null) return <Preview report={report} />;
  return (
    <>
      <PageHeader title={t("app.screens.preview")} subtitle={t("home.title", { halfYear })} />
      {error !== null ? (
        <ErrorState error={error} retry={retry} />
      ) : isPending ? (
        <LoadingState shape="form" />
      ) : (
        <EmptyState
          icon={IconFileOff}
          title={t("sign.noReport")}
          text={t("preview.noReportText")}
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
