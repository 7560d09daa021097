import { memo } from "react";
import type { ReportView } from "#shared/api/report-view.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { AsideHead } from "../aside/aside-head.tsx";
import { RemarkList } from "./remark-card.tsx";
import classes from "./remark-panel.module.css";
import { openRemarks, remarksOf } from "./remarks-of.ts";

const titleId = "measure-remarks";

/** Beside the form: what ҚАӨМ has remarked on this measure, and what it says of the whole report. */
export const RemarkPanel = memo(function RemarkPanel({
  report,
  measure,
}: {
  readonly report: ReportView;
  readonly measure: number;
}) {
  const t = useTranslate();
  const own = remarksOf(report.remarks, measure);
  const general = remarksOf(report.remarks, null);
  if (own.length + general.length === 0) return null;
  const open = openRemarks(report.remarks).length;
  return (
    <section aria-labelledby={titleId}>
      <AsideHead
        id={titleId}
        title={t("remarks.title")}
        count={t("remarks.left", { open, total: report.remarks.length })}
      />
      {own.length > 0 && (
        <div className={classes.list}>
          <RemarkList report={report} remarks={own} />
        </div>
      )}
      {general.length > 0 && (
        <div className={classes.list}>
          <RemarkList report={report} remarks={general} />
        </div>
      )}
    </section>
  );
});
