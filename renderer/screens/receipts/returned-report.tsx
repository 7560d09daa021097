import { Button } from "@mantine/core";
import { useState } from "react";
import type { ReportView } from "#shared/api/report-view.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useCorrection } from "../../app/workplace/use-correction.ts";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { Section } from "../../components/section.tsx";
import { RemarkList } from "../report/remarks/remark-card.tsx";

/** A returned report: why, and the one step that comes next. It is asked only where a draft that was put aside is lost by it. */
export function ReturnedReport({ report }: { readonly report: ReportView }) {
  const t = useTranslate();
  const correcting = useCorrection(report.id);
  const [isAsking, setIsAsking] = useState(false);
  const { discarded } = report;
  const next = discarded?.version ?? report.version + 1;
  const action = t("receipts.returned.correct", { version: next });
  return (
    <Section
      title={t("receipts.returned.title", { version: report.version })}
      description={t("receipts.returned.text", { version: next })}
      actions={
        <Button
          loading={correcting.isPending}
          onClick={discarded === null ? () => void correcting.correct() : () => setIsAsking(true)}
        >
          {action}
        </Button>
      }
    >
      {correcting.error !== null && <ErrorState error={correcting.error} />}
      <RemarkList report={report} remarks={report.remarks} withMeasure />
      <ConfirmDialog
        opened={isAsking}
        title={t("reportScreen.state.correctTitle")}
        text={t("correction.overDiscarded", { version: next })}
        confirm={action}
        danger
        onConfirm={() => void correcting.correct()}
        onClose={() => setIsAsking(false)}
      />
    </Section>
  );
}
