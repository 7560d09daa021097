import type { Language } from "#shared/language/language.ts";
import type { RegisterFilter } from "#shared/register/filter.ts";
import type { RegisterView } from "#shared/register/view.ts";
import { useJob } from "../../app/contract/use-job.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import type { OutputChoice } from "../../components/document-output/output-menu.tsx";
import { useDocumentOutput } from "../../components/document-output/use-document-output.ts";

/** The view shown, all of it and not only what was fetched so far, to be kept as a PDF or a workbook. */
export function useRegisterOutput(view: RegisterView, filter: RegisterFilter) {
  const t = useTranslate();
  const { language } = useFormats();
  const { halfYear, today } = useWorkplace();
  const output = useDocumentOutput();
  const job = useJob("documents", "register", { cancelOnLeave: true });

  const keep = (format: "pdf" | "xlsx", which: Language | "both") => (): void => {
    const what = t(`register.tabs.${view}`).replaceAll(" ", "_");
    const name = `${t("register.output.fileName")}_${what}_${halfYear}_${today}_${which}.${format}`;
    void output.save(name, () => job.start({ view, halfYear, filter, language: which, format }));
  };
  const choices: OutputChoice[] = (["pdf", "xlsx"] as const).flatMap((format) => {
    const label = t(`register.output.${format}`);
    return [
      { key: format, label, onChoose: keep(format, language) },
      { key: `${format}-both`, label: t("app.output.inBoth", { format: label }), onChoose: keep(format, "both") },
    ];
  });
  return { output, job, choices };
}
