import { Alert, Button } from "@mantine/core";
import { IconCalendarOff, IconInfoCircle } from "@tabler/icons-react";
import { addresseeOf } from "#shared/plan/addressee.ts";
import { addDays, isWeekend } from "#shared/plan/calendar-date.ts";
import { planEnded } from "#shared/plan/current-half-year.ts";
import { reportDueDate } from "#shared/plan/due-dates.ts";
import { noFilters } from "#shared/plan-list/plan-filters.ts";
import { useCall } from "../../app/contract/use-call.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import type { ScreenProps } from "../../app/routes.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { useCurrentReport } from "../../app/workplace/use-current-report.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { CorrectionNotice } from "../../components/correction-notice.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { RefusalNotice } from "../../components/refusal-notice.tsx";
import { Section } from "../../components/section.tsx";
import { MovedNotice } from "../editions/moved-notice.tsx";
import { DeadlinePicture } from "../plan/timeline-view.tsx";
import { usePlanRows } from "../plan/use-plan-rows.ts";
import { Attention } from "./attention-list.tsx";
import { Blocks } from "./blocks.tsx";
import classes from "./home-screen.module.css";
import { LateNotice } from "./late-notice.tsx";
import { isUrgent, lateReports } from "./late-reports.ts";
import { Records } from "./records.tsx";
import { Remarks } from "./remarks.tsx";
import { Standing } from "./standing.tsx";
import { useNextStep } from "./use-next-step.ts";

/** Where one begins: how long is left, how far the report is, what stands in its way, what comes next. */
export function HomeScreen(_: ScreenProps) {
  const t = useTranslate();
  const { plan, body, halfYear, today } = useWorkplace();
  const current = useCurrentReport();
  const reports = useCall("report", "list", {});
  const rows = usePlanRows(current.report);
  const own = rows.filter(({ role }) => role !== null);
  const late = lateReports(plan, body, reports.data ?? [], today).filter((report) => report.halfYear !== halfYear);
  const next = useNextStep(current.report);

  return (
    <>
      <PageHeader
        title={t("home.title", { halfYear })}
        subtitle={<Addressed />}
        actions={
          own.length > 0 && (
            <>
              {current.report !== null && (
                <Button component="a" variant="default" href={formatRoute("preview")}>
                  {t("reportScreen.state.goToPreview")}
                </Button>
              )}
              <Button component="a" href={next.href} variant={late.some(isUrgent) ? "default" : "filled"}>
                {next.words}
              </Button>
            </>
          )
        }
      />
      {planEnded(today) && (
        <Alert className={classes.notice} icon={<IconInfoCircle aria-hidden="true" />} title={t("home.planEnded")}>
          {t("home.planEndedText")}
        </Alert>
      )}
      <LateNotice reports={late} />
      <RefusalNotice report={current.report} />
      <CorrectionNotice report={current.report} quiet />
      {current.report?.state === "draft" && <MovedNotice reportId={current.report.id} />}
      {current.error !== null ? (
        <ErrorState error={current.error} retry={current.retry} />
      ) : current.isPending ? (
        <LoadingState />
      ) : own.length === 0 ? (
        <EmptyState icon={IconCalendarOff} title={t("home.noMeasures")} text={t("home.noMeasuresText")} />
      ) : (
        <>
          <div className={classes.top}>
            <Standing rows={own} report={current.report} />
            <Records report={current.report} reports={reports.data ?? []} />
          </div>
          <div className={classes.middle}>
            <div className={classes.wide}>
              <Attention rows={own} report={current.report} />
            </div>
            <Remarks report={current.report} />
            <Blocks report={current.report} />
          </div>
          <Section title={t("home.timeline")}>
            <DeadlinePicture
              rows={own}
              filters={{ ...noFilters, mine: true }}
              reportDue={reportDueDate(halfYear).date}
            />
          </Section>
        </>
      )}
    </>
  );
}

/** To whom the report goes, and by when; a weekend is said, because the day is not moved. */
function Addressed() {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan, halfYear } = useWorkplace();
  const { date, onWeekend } = reportDueDate(halfYear);
  const addressee = addresseeOf(plan, halfYear);
  return [
    ...(addressee === null ? [] : [t("home.addressee", { body: pick(addressee.abbreviation) })]),
    t("home.due", { date }),
    ...(onWeekend ? [t(isWeekend(addDays(date, 1)) ? "home.onSaturday" : "home.onSunday")] : []),
  ].join(" · ");
}
