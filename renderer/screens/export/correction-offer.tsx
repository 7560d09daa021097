import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReportView } from "#shared/api/report-view.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useCorrection } from "../../app/workplace/use-correction.ts";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { Section } from "../../components/section.tsx";

/** A mistake in what is signed is set right by a new version; what was signed stays as it is. */
export function CorrectionOffer({ report }: { readonly report: ReportView }) {
  const t = useTranslate();
  const [asked, { open, close }] = useDisclosure(false);
  const correcting = useCorrection(report.id);
  const next = report.version + 1;
  return (
    <Section
      title={t("export.correct.title")}
      description={t("export.correct.text", { version: next })}
      actions={
        <Button variant="default" loading={correcting.isPending} onClick={open}>
          {t("export.correct.action", { version: next })}
        </Button>
      }
    >
      {correcting.error !== null && <ErrorState error={correcting.error} />}
      <ConfirmDialog
        opened={asked}
        title={t("export.correct.question", { version: next })}
        text={t("export.correct.questionText")}
        confirm={t("export.correct.action", { version: next })}
        onConfirm={() => void correcting.correct()}
        onClose={close}
      />
    </Section>
  );
}
