import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import type { ConsolidationView } from "#shared/api/consolidation-view.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import { type Language, languages } from "#shared/language/language.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useLanguage } from "../../../app/language/language-context.tsx";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { DateField } from "../../../components/date-field.tsx";
import { OutputResult } from "../../../components/document-output/output-result.tsx";
import { useDocumentOutput } from "../../../components/document-output/use-document-output.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { PrintedDocument } from "../../../components/pdf/printed-document.tsx";
import { Section } from "../../../components/section.tsx";
import classes from "./issue.module.css";

/** The covering letter to the Prime Minister's Office: its outgoing number and date, then the PDF to be printed or saved. */
export function Letter({ consolidation }: { readonly consolidation: ConsolidationView }) {
  const t = useTranslate();
  const { language: shown } = useLanguage();
  const { today } = useWorkplace();
  const { id: consolidationId, letter, halfYear } = consolidation;
  const [number, setNumber] = useState(letter?.number ?? "");
  const [date, setDate] = useState<string | null>(letter?.date ?? today);
  const [language, setLanguage] = useState<Language>(shown);
  const writing = useJob("consolidation", "letter");
  const output = useDocumentOutput();
  const [printed, setPrinted] = useState<Uint8Array | null>(null);
  const [fault, setFault] = useState<ErrorRecord | null>(null);
  const isWhole = number.trim() !== "" && date !== null;
  const write = async (): Promise<Uint8Array | null> =>
    date === null ? null : writing.start({ consolidationId, number: number.trim(), date, language });
  return (
    <Section title={t("consolidationScreen.issue.letterTitle")} description={t("consolidationScreen.issue.letterText")}>
      <div className={classes.body}>
        <div className={classes.fields}>
          <TextInput
            label={t("export.letter.number")}
            required
            maxLength={100}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <DateField label={t("export.letter.date")} required value={date} onChange={setDate} />
        </div>
        <div className={classes.buttons}>
          <SegmentedControl
            aria-label={t("preview.language")}
            value={language}
            onChange={(value) => setLanguage(value as Language)}
            data={languages.map((value) => ({ value, label: t(`app.languages.${value}`) }))}
          />
          <Button
            variant="default"
            disabled={!isWhole || writing.isRunning}
            leftSection={<IconDownload size={18} stroke={1.5} aria-hidden="true" />}
            onClick={() => void output.save(`676_${halfYear}_consolidated_letter_${language}.pdf`, write)}
          >
            {t("export.letter.save")}
          </Button>
          <Button
            variant="default"
            disabled={!isWhole || writing.isRunning}
            leftSection={<IconPrinter size={18} stroke={1.5} aria-hidden="true" />}
            onClick={() => void write().then(setPrinted)}
          >
            {t("preview.print")}
          </Button>
        </div>
        {fault !== null && <ErrorState error={fault} />}
        <OutputResult output={output} job={writing} label={t("consolidationScreen.keep.job")} />
      </div>
      {printed !== null && <PrintedDocument bytes={printed} onEnd={setFault} />}
    </Section>
  );
}
