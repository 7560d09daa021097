import { Button, Checkbox, SegmentedControl, TextInput } from "@mantine/core";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
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
import { Dialog } from "../../components/dialog.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { PrintedDocument } from "../../components/pdf/printed-document.tsx";
import classes from "./letter-dialog.module.css";

interface LetterDialogProps {
  readonly exported: ExportedView;
  /** What else lies in the same place for the same half-year. */
  readonly beside: readonly ExportedView[];
  readonly onClose: () => void;
}

interface Printing {
  readonly bytes: Uint8Array;
  readonly isBusy: boolean;
}

/** The covering letter: its outgoing number and date and what it lists, then the PDF to be printed or saved. */
export function LetterDialog({ exported, beside, onClose }: LetterDialogProps) {
  const t = useTranslate();
  const { language: shown } = useLanguage();
  const { today } = useWorkplace();
  const [number, setNumber] = useState(exported.letter?.number ?? "");
  const [date, setDate] = useState<string | null>(exported.letter?.date ?? today);
  const [language, setLanguage] = useState<Language>(shown);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const writing = useJob("documents", "letter");
  const [fault, setFault] = useState<ErrorRecord | null>(null);
  // What was printed stays until the next printing: the system's dialog takes the pages long after it was opened.
  const [printing, setPrinting] = useState<Printing | null>(null);
  const isBusy = writing.isRunning || printing?.isBusy === true;
  const isWhole = number.trim() !== "" && date !== null;
  const enclosed = [exported, ...beside.filter(({ id }) => !left.has(id))];

  /** Null where it failed: the error is shown below. */
  const write = async (): Promise<Uint8Array | null> => {
    if (date === null) return null;
    setFault(null);
    return writing.start({ exportIds: enclosed.map(({ id }) => id), number: number.trim(), date, language });
  };
  const save = async (): Promise<void> => {
    const bytes = await write();
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
  const print = async (): Promise<void> => {
    const bytes = await write();
    if (bytes !== null) setPrinting({ bytes, isBusy: true });
  };
  return (
    <Dialog opened onClose={onClose} guide="letter/make" title={t("export.letter.title")}>
      <div className={classes.letter}>
        <p className={classes.note}>{t("export.letter.text")}</p>
        {beside.length > 0 && (
          <Files
            exported={exported}
            beside={beside}
            left={left}
            onLeft={(id, isLeft) => setLeft((before) => changed(before, id, isLeft))}
          />
        )}
        <TextInput
          label={t("export.letter.number")}
          required
          data-autofocus
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
          <Button
            variant="default"
            leftSection={<IconDownload size={18} stroke={1.5} aria-hidden="true" />}
            disabled={!isWhole || isBusy}
            onClick={() => void save()}
          >
            {t("export.letter.save")}
          </Button>
          <Button
            leftSection={<IconPrinter size={18} stroke={1.5} aria-hidden="true" />}
            loading={isBusy}
            disabled={!isWhole}
            onClick={() => void print()}
          >
            {t("preview.print")}
          </Button>
        </div>
      </div>
      {printing !== null && (
        <PrintedDocument
          bytes={printing.bytes}
          onEnd={(ended) => {
            setPrinting({ ...printing, isBusy: false });
            setFault(ended);
          }}
        />
      )}
    </Dialog>
  );
}

interface FilesProps extends Pick<LetterDialogProps, "exported" | "beside"> {
  readonly left: ReadonlySet<number>;
  readonly onLeft: (id: number, isLeft: boolean) => void;
}

/** What the letter lists: this package, and others in the same place unless they are left out. */
function Files({ exported, beside, left, onLeft }: FilesProps) {
  const t = useTranslate();
  return (
    <fieldset className={classes.files}>
      <legend className={classes.legend}>{t("export.letter.files")}</legend>
      <Checkbox checked disabled label={exported.fileName} readOnly />
      {beside.map(({ id, fileName }) => (
        <Checkbox
          key={id}
          checked={!left.has(id)}
          label={fileName}
          onChange={(event) => onLeft(id, !event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}

function changed(before: ReadonlySet<number>, id: number, isIn: boolean): ReadonlySet<number> {
  const after = new Set(before);
  if (isIn) after.add(id);
  else after.delete(id);
  return after;
}
