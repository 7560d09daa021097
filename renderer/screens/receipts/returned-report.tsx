import { Button } from "@mantine/core";
import type { ReportView } from "#shared/api/report-view.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useCorrection } from "../../app/workplace/use-correction.ts";
import { ErrorState } from "../../components/error-state.tsx";
import { Section } from "../../components/section.tsx";
import { RemarkList } from "../report/remarks/remark-card.tsx";

/** A returned report: why, and the one step that comes next. Nothing is lost by it, so it is not asked twice. */
export function ReturnedReport({ report }: { readonly report: ReportView }) {
  const t = useTranslate();
  const correcting = useCorrection(report.id);
  const next = report.version + 1;
  return (
    <Section
      title={t("receipts.returned.title", { version: report.version })}
      description={t("receipts.returned.text", { version: next })}
      actions={
        <Button loading={correcting.isPending} onClick={() => void correcting.correct()}>
          {t("receipts.returned.correct", { version: next })}
        </Button>
      }
    >
      {correcting.error !== null && <ErrorState error={correcting.error} />}
      <RemarkList report={report} remarks={report.remarks} withMeasure />
    </Section>
  );
}
