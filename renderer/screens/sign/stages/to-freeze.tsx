import { Button } from "@mantine/core";
import type { CheckView, ReportView } from "#shared/api/report-view.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { JobProgress } from "../../../components/job-progress.tsx";
import { Section } from "../../../components/section.tsx";
import { CheckList } from "./check-list.tsx";
import classes from "./stages.module.css";

interface ToFreezeProps {
  readonly report: ReportView;
  readonly warnings: readonly CheckView[];
}

/** No errors are left: the text is frozen and its picture drawn, so that what is signed is what was shown. */
export function ToFreeze({ report, warnings }: ToFreezeProps) {
  const t = useTranslate();
  const freezing = useJob("report", "makeReady");
  return (
    <Section
      title={t("sign.freeze.title")}
      description={t(warnings.length > 0 ? "sign.freeze.textWithWarnings" : "sign.freeze.text")}
    >
      {warnings.length > 0 && <CheckList checks={warnings} />}
      {freezing.error !== null && (
        <div className={classes.after}>
          <ErrorState error={freezing.error} />
        </div>
      )}
      <div className={classes.after}>
        <JobProgress job={freezing} label={t("sign.freeze.job")} />
      </div>
      {!freezing.isRunning && (
        <div className={classes.actions}>
          <Button onClick={() => void freezing.start({ reportId: report.id })}>{t("sign.freeze.action")}</Button>
        </div>
      )}
    </Section>
  );
}
