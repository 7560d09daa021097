import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { emptyText } from "#shared/language/language.ts";
import { formWords } from "#shared/plan/editions/plan-words.ts";
import { type CompletionForm, completionForms, type Deadline, type Responsible } from "#shared/plan/schema.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { LocalisedFields } from "../../../components/localised-fields.tsx";
import classes from "../editions.module.css";
import type { ChangeFormProps } from "./add-change.tsx";
import { DeadlineChoice } from "./choices.tsx";
import { ResponsibleChoice } from "./responsible-choice.tsx";

/** A new measure: it stands last in its section, under a number that was never given. */
export function AddMeasure({ plan, onAdd }: ChangeFormProps) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { measures, sections } = plan.edition;
  const [section, setSection] = useState(sections[0]?.number ?? 1);
  const [name, setName] = useState(emptyText);
  const [form, setForm] = useState<CompletionForm>("info-qaom");
  const [responsible, setResponsible] = useState<Responsible[]>([]);
  const [deadline, setDeadline] = useState<Deadline>({ kind: "yearly" });
  // 41 is the resolution's last: whatever was removed since, its number is not given again.
  const number = Math.max(41, ...measures.map((measure) => measure.number)) + 1;
  const isWritten = name.kk.trim() !== "" && name.ru.trim() !== "" && responsible.length > 0;
  return (
    <>
      <p>{t("editions.add.number", { number })}</p>
      <LocalisedFields label={t("editions.fields.measure.name")} value={name} onChange={setName} minRows={2} />
      <div className={classes.fields}>
        <NativeSelect
          label={t("editions.fields.measure.section")}
          value={String(section)}
          onChange={(event) => setSection(Number(event.currentTarget.value))}
          data={sections.map((one) => ({ value: String(one.number), label: `${one.number}. ${pick(one.name)}` }))}
        />
        <NativeSelect
          label={t("editions.fields.measure.completionForm")}
          value={form}
          onChange={(event) => setForm(completionForms.find((one) => one === event.currentTarget.value) ?? "info-qaom")}
          data={completionForms.map((one) => ({ value: one, label: pick(formWords(plan, one)) }))}
        />
      </div>
      <ResponsibleChoice plan={plan} value={responsible} onChange={setResponsible} />
      <DeadlineChoice value={deadline} onChange={setDeadline} />
      <div className={classes.actions}>
        <Button
          disabled={!isWritten}
          onClick={() =>
            onAdd({
              kind: "addMeasure",
              measure: { number, section, name, completionForm: form, responsible, deadline },
            })
          }
        >
          {t("editions.add.add")}
        </Button>
      </div>
    </>
  );
}
