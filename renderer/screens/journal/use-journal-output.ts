import type { JournalFilter } from "#shared/journal.ts";
import type { Language } from "#shared/language/language.ts";
import { useJob } from "../../app/contract/use-job.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import type { OutputChoice } from "../../components/document-output/output-menu.tsx";
import { useDocumentOutput } from "../../components/document-output/use-document-output.ts";

/** The journal as it is narrowed, all of it and not only the rows fetched so far, to be kept as a workbook. */
export function useJournalOutput(filter: JournalFilter) {
  const t = useTranslate();
  const { language } = useFormats();
  const { body, today } = useWorkplace();
  const output = useDocumentOutput();
  const job = useJob("documents", "journal", { cancelOnLeave: true });

  const keep = (which: Language | "both") => (): void => {
    const name = `${t("journal.output.fileName")}_${body.code}_${today}_${which}.xlsx`;
    void output.save(name, () => job.start({ filter, language: which }));
  };
  const label = t("journal.output.xlsx");
  const choices: OutputChoice[] = [
    { key: "xlsx", label, onChoose: keep(language) },
    { key: "xlsx-both", label: t("app.output.inBoth", { format: label }), onChoose: keep("both") },
  ];
  return { output, job, choices };
}
