import { Button } from "@mantine/core";
import { IconReportAnalytics } from "@tabler/icons-react";
import { consolidatedDueDate } from "#shared/plan/due-dates.ts";
import { useAct } from "../../app/contract/use-act.ts";
import { useCall } from "../../app/contract/use-call.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";

/** Nothing was consolidated for this half-year yet: by when it is due, how many have reported, and the button that begins it. */
export function NoConsolidation() {
  const t = useTranslate();
  const { date, halfYear: inWords } = useFormats();
  const { halfYear } = useWorkplace();
  const open = useAct("consolidation", "open");
  const progress = useCall("consolidation", "progress", { halfYear });
  const reported = progress.data?.reported.length ?? 0;
  const owed = reported + (progress.data?.missing.length ?? 0);
  return (
    <>
      <PageHeader title={t("app.screens.consolidation")} subtitle={inWords(halfYear)} />
      <EmptyState
        icon={IconReportAnalytics}
        title={t("consolidationScreen.none.title")}
        guide="consolidation"
        text={
          <>
            {t("consolidationScreen.none.text", { date: date(consolidatedDueDate(halfYear).date) })}{" "}
            {progress.data !== undefined && `${t("consolidationScreen.reportedOf", { count: owed, reported })}.`}
          </>
        }
        action={
          <Button loading={open.isPending} onClick={() => open.mutate({ halfYear })}>
            {t("consolidationScreen.none.begin")}
          </Button>
        }
      />
      {open.error !== null && <ErrorState error={open.error} />}
    </>
  );
}
