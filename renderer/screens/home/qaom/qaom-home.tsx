import { Button } from "@mantine/core";
import { isWeekend } from "#shared/plan/calendar-date.ts";
import { consolidatedDueDate, reportDueDate } from "#shared/plan/due-dates.ts";
import { useCall } from "../../../app/contract/use-call.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { MissingBodies } from "./missing-bodies.tsx";
import { OverviewPictures } from "./overview-pictures.tsx";
import { OwnReport } from "./own-report.tsx";
import classes from "./qaom-home.module.css";
import { ReportedPicture } from "./reported-picture.tsx";

/** ҚАӨМ's overview of a half-year: how long is left, who has reported, what waits for a decision, how far the plan is. */
export function QaomHome() {
  const t = useTranslate();
  const { date } = useFormats();
  const { halfYear } = useWorkplace();
  const progress = useCall("consolidation", "progress", { halfYear });
  const due = consolidatedDueDate(halfYear).date;
  const open = progress.data?.open ?? 0;
  const isAnyReported = (progress.data?.reported.length ?? 0) > 0;
  const weekend = isWeekend(due) ? ` (${t("planScreen.weekendShort")})` : "";
  return (
    <>
      <PageHeader
        title={t("home.qaom.title", { halfYear })}
        subtitle={[
          t("home.qaom.reportsDue", { date: date(reportDueDate(halfYear).date) }),
          t("consolidationScreen.due", { date: date(due) }) + weekend,
        ].join(" · ")}
        actions={<Actions open={open} isAnyReported={isAnyReported} />}
      />
      {progress.isError && <ErrorState error={progress.error} retry={() => void progress.refetch()} />}
      {progress.isPending && <LoadingState />}
      {progress.data !== undefined && (
        <>
          <div className={classes.top}>
            <ReportedPicture progress={progress.data} />
            <OwnReport />
          </div>
          <MissingBodies missing={progress.data.missing} />
          <OverviewPictures progress={progress.data} />
        </>
      )}
    </>
  );
}

/** What is to be done next stands last, filled: decisions before all else, then the consolidated report. */
function Actions({ open, isAnyReported }: { readonly open: number; readonly isAnyReported: boolean }) {
  const t = useTranslate();
  const consolidateFirst = isAnyReported && open === 0;
  const intake = (
    <Button key="intake" component="a" href={formatRoute("intake")} variant={consolidateFirst ? "default" : "filled"}>
      {t(open > 0 ? "home.qaom.decide" : "home.qaom.takeIn")}
    </Button>
  );
  if (!isAnyReported) return intake;
  const consolidate = (
    <Button
      key="consolidate"
      component="a"
      href={formatRoute("consolidation")}
      variant={consolidateFirst ? "filled" : "default"}
    >
      {t("home.qaom.consolidate")}
    </Button>
  );
  return consolidateFirst ? [intake, consolidate] : [consolidate, intake];
}
