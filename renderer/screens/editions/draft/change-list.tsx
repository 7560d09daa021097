import { Button } from "@mantine/core";
import type { EditionChange } from "#shared/plan/editions/change.ts";
import { deadlineWords, responsibleWords } from "#shared/plan/editions/plan-words.ts";
import type { Plan } from "#shared/plan/schema.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { type Translate, useTranslate } from "../../../app/language/use-translate.ts";
import { groupedDigits } from "../../../components/signing/key-standing.ts";
import classes from "../editions.module.css";

interface ChangeListProps {
  readonly changes: readonly EditionChange[];
  readonly plan: Plan;
  readonly onRemove: (index: number) => void;
}

/** The changes of a draft in their order, each of which can be taken back. */
export function ChangeList({ changes, plan, onRemove }: ChangeListProps) {
  const t = useTranslate();
  const formats = useFormats();
  if (changes.length === 0) return <p>{t("editions.draft.noChanges")}</p>;
  return (
    <ol className={classes.list}>
      {changes.map((change, index) => {
        const words = changeWords(change, plan, t, formats);
        return (
          <li key={JSON.stringify(change)}>
            <div className={classes.change}>
              <span>{words}</span>
              <Button
                size="xs"
                variant="default"
                onClick={() => onRemove(index)}
                aria-label={t("editions.draft.removeOne", { change: words })}
              >
                {t("editions.draft.remove")}
              </Button>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function changeWords(change: EditionChange, plan: Plan, t: Translate, formats: ReturnType<typeof useFormats>): string {
  const { language, date } = formats;
  const nameOf = (code: string) => plan.bodies.find((body) => body.code === code)?.abbreviation[language] ?? code;
  switch (change.kind) {
    case "deadline": {
      const to = deadlineWords(change.deadline)?.[language] ?? "—";
      return t("editions.change.deadline", { measure: change.measure, to });
    }
    case "responsible": {
      const to = responsibleWords(plan, change.responsible)[language];
      return t("editions.change.responsible", { measure: change.measure, to });
    }
    case "bodyBin":
      return t("editions.change.bodyBin", { body: nameOf(change.body), bin: groupedDigits(change.bin) });
    case "removeMeasure":
      return t("editions.change.removeMeasure", { measure: change.measure });
    case "addMeasure":
      return t("editions.change.addMeasure", { measure: change.measure.number, name: change.measure.name[language] });
    case "renameBody":
      return t("editions.change.renameBody", { body: change.body, name: change.name[language] });
    case "reorganise": {
      const bodies = change.bodies.map(nameOf).join(", ");
      const from = date(change.from);
      if (change.into === null) return t("editions.change.abolish", { bodies, from });
      const into = typeof change.into === "string" ? nameOf(change.into) : change.into.abbreviation[language];
      return t("editions.change.reorganise", { bodies, from, into });
    }
  }
}
