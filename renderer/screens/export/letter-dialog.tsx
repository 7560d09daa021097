import { Button, Modal, SegmentedControl, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ExportedView } from "#shared/api/exchange-view.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import { type Language, languages } from "#shared/language/language.ts";
import { announce } from "../../app/announcer/announcer.tsx";
import { toErrorRecord } from "../../app/contract/error-record.ts";
import { useJob } from "../../app/contract/use-job.ts";
import { useLanguage } from "../../app/language/language-context.tsx";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { DateField } from "../../components/date-field.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import classes from "./export-screen.module.css";

interface LetterDialogProps {
  readonly exported: ExportedView;
  readonly onClose: () => void;
}

/** The covering letter: its outgoing number and date, then the PDF to be saved and printed. */
export function LetterDialog({ exported, onClose }: LetterDialogProps) {
  const t = useTranslate();
  const { language: shown } = useLanguage();
  const { today } = useWorkplace();
  const [number, setNumber] = useState(exported.letter?.number ?? "");
  const [date, setDate] = useState<string | null>(exported.letter?.date ?? today);
  const [language, setLanguage] = useState<Language>(shown);
  const writing = useJob("documents", "letter");
  const [fault, setFault] = useState<ErrorRecord | null>(null);
  const isWhole = number.trim() !== "" && date !== null;

  const write = async (): Promise<void> => {
    if (date === null) return;
    setFault(null);
    const bytes = await writing.start({ exportId: exported.id, number: number.trim(), date, language });
    // Where it failed, the error is shown below.
    if (bytes === null) return;
    try {
      const name = `${exported.fileName.replace(/\.asice$/, "")}_letter_${language}.pdf`;
      const path = await window.kalqan.shell.saveDocument({ name, bytes });
      if (path === null) return;
      announce(t("preview.saved", { path }));
      onClose();
    } catch (error) {
      setFault(toErrorRecord(error));
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("export.letter.title")}
      closeButtonProps={{ "aria-label": t("app.common.close") }}
    >
      <div className={classes.letter}>
        <p className={classes.note}>{t("export.letter.text")}</p>
        <TextInput
          label={t("export.letter.number")}
          required
          maxLength={100}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <DateField label={t("export.letter.date")} required value={date} onChange={setDate} />
        <SegmentedControl
          aria-label={t("preview.language")}
          value={language}
          onChange={(value) => setLanguage(value as Language)}
          data={languages.map((value) => ({ value, label: t(`app.languages.${value}`) }))}
        />
        {writing.error !== null && <ErrorState error={writing.error} />}
        {fault !== null && <ErrorState error={fault} />}
        <div className={classes.actions}>
          <Button loading={writing.isRunning} disabled={!isWhole} onClick={() => void write()}>
            {t("export.letter.save")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
