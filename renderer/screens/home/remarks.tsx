import type { ReportView } from "#shared/api/report-view.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { Section } from "../../components/section.tsx";
import { RemarkList } from "../report/remarks/remark-card.tsx";
import { openRemarks } from "../report/remarks/remarks-of.ts";

/** The remarks by which the report was returned, until each is answered in the version that corrects it. */
export function Remarks({ report }: { readonly report: ReportView | null }) {
  const t = useTranslate();
  if (report === null || report.state === "accepted") return null;
  const open = openRemarks(report.remarks);
  if (open.length === 0) return null;
  return (
    <Section title={t("home.remarks.title", { count: open.length })}>
      <RemarkList report={report} remarks={open} withMeasure />
    </Section>
  );
}
