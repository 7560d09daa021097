import { Button } from "@mantine/core";
import { IconArrowRight, IconChecks, IconCircleCheck } from "@tabler/icons-react";
import type { ReportView } from "#shared/api/report-view.ts";
import { canEdit } from "#shared/report/life-cycle.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import type { ScreenProps } from "../../app/routes.ts";
import { useCurrentReport } from "../../app/workplace/use-current-report.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { JobProgress } from "../../components/job-progress.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { MovedNotice } from "../editions/moved-notice.tsx";
import { CheckGroupCard } from "./checks/check-group-card.tsx";
import { firstError, groupChecks } from "./checks/check-groups.ts";
import { useMakeReady } from "./checks/make-ready.ts";
import { NextSteps } from "./checks/next-steps.tsx";
import classes from "./checks-screen.module.css";
import { hrefOfPath } from "./fields/href-of-path.ts";
import { NoReport } from "./state/no-report.tsx";
import { StateNotice } from "./state/state-notice.tsx";
import { useDesk } from "./writing/use-desk.ts";

/** All that the checks say of the report, each with its field, and the step that follows when nothing blocks any more. */
export function ChecksScreen(_: ScreenProps) {
  const t = useTranslate();
  const { report, isPending, error, retry } = useCurrentReport();
  if (report !== null) return <ReportChecks key={report.id} report={report} />;
  if (isPending) return <LoadingState shape="table" />;
  if (error !== null) {
    return (
      <>
        <PageHeader title={t("app.screens.checks")} />
        <ErrorState error={error} retry={retry} />
      </>
    );
  }
  return <NoReport />;
}

function ReportChecks({ report }: { readonly report: ReportView }) {
  const t = useTranslate();
  const formats = useFormats();
  const { halfYear } = useWorkplace();
  const desk = useDesk(report);
  const { job, isUnsaved, start } = useMakeReady(report.id, desk);
  const groups = groupChecks(report.checks);
  const first = firstError(groups);
  const errors = report.checks.filter(({ severity }) => severity === "error").length;
  const warnings = report.checks.length - errors;
  const isDraft = canEdit(report.state);

  return (
    <>
      <PageHeader
        title={t("app.screens.checks")}
        subtitle={
          isDraft
            ? `${formats.halfYear(halfYear)} · ${t("app.frame.errors", { count: errors })} · ${t("reportScreen.warnings", { count: warnings })}`
            : formats.halfYear(halfYear)
        }
        actions={
          isDraft &&
          (first === null ? (
            <Button
              leftSection={<IconChecks size={18} stroke={1.75} aria-hidden="true" />}
              loading={job.isRunning}
              onClick={() => void start()}
            >
              {t("checksScreen.makeReady")}
            </Button>
          ) : (
            <Button
              component="a"
              href={hrefOfPath(first)}
              rightSection={<IconArrowRight size={18} stroke={1.75} aria-hidden="true" />}
            >
              {t("checksScreen.toFirstError")}
            </Button>
          ))
        }
      />
      <div className={classes.parts}>
        <JobProgress job={job} label={t("checksScreen.makingReady")} />
        {job.error !== null && <ErrorState error={job.error} />}
        {isUnsaved && (
          <p className={classes.unsaved} role="alert">
            {t("checksScreen.unsaved")}
          </p>
        )}
        <StateNotice report={report} />
        {isDraft && <MovedNotice reportId={report.id} />}
        {isDraft && first === null && <NextSteps isBlocked={false} />}
        {isDraft && groups.length === 0 && (
          <EmptyState
            icon={IconCircleCheck}
            title={t("checksScreen.nothing.title")}
            text={t("checksScreen.nothing.text")}
          />
        )}
        {groups.length > 0 && (
          <div>
            {groups.map((group) => (
              <CheckGroupCard key={group.measure ?? "report"} group={group} />
            ))}
          </div>
        )}
        {isDraft && first !== null && <NextSteps isBlocked />}
      </div>
    </>
  );
}
