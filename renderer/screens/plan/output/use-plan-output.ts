import type { Language } from "#shared/language/language.ts";
import type { PlanLook } from "#shared/plan-list/plan-list.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import type { OutputChoice } from "../../../components/document-output/output-menu.tsx";
import { useDocumentOutput } from "../../../components/document-output/use-document-output.ts";

/** The plan as it is shown, to be kept as a PDF or a workbook, in the language shown or in both. */
export function usePlanOutput(look: PlanLook) {
  const t = useTranslate();
  const { language } = useFormats();
  const { body, halfYear, today, plan } = useWorkplace();
  const output = useDocumentOutput();
  const job = useJob("documents", "plan", { cancelOnLeave: true });

  const keep = (format: "pdf" | "xlsx", which: Language | "both") => (): void => {
    const name = `${t("planScreen.output.fileName")}_676_${body.code}_${today}_${which}.${format}`;
    void output.save(name, () =>
      job.start({ body: body.code, halfYear, look, edition: plan.edition.edition, language: which, format }),
    );
  };
  const choices: OutputChoice[] = (["pdf", "xlsx"] as const).flatMap((format) => {
    const name = t(`planScreen.output.${format}`);
    return [
      { key: format, label: name, onChoose: keep(format, language) },
      { key: `${format}-both`, label: t("app.output.inBoth", { format: name }), onChoose: keep(format, "both") },
    ];
  });
  return { output, job, choices };
}
