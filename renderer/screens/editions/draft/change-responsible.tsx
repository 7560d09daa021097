import { Button } from "@mantine/core";
import { useState } from "react";
import type { Plan, Responsible } from "#shared/plan/schema.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import classes from "../editions.module.css";
import type { ChangeFormProps } from "./add-change.tsx";
import { MeasureChoice } from "./choices.tsx";
import { ResponsibleChoice } from "./responsible-choice.tsx";

/** Other bodies of a measure, or other roles: begins with those that stand there. */
export function ChangeResponsible({ plan, onAdd }: ChangeFormProps) {
  const t = useTranslate();
  const [measure, setMeasure] = useState(plan.edition.measures[0]?.number ?? 1);
  const before = responsibleOf(plan, measure);
  const [responsible, setResponsible] = useState(before);
  const choose = (number: number): void => {
    setMeasure(number);
    setResponsible(responsibleOf(plan, number));
  };
  const isSame = JSON.stringify(responsible) === JSON.stringify(before);
  return (
    <>
      <MeasureChoice plan={plan} value={measure} onChange={choose} />
      <ResponsibleChoice plan={plan} value={responsible} onChange={setResponsible} />
      <div className={classes.actions}>
        <Button
          disabled={isSame || responsible.length === 0}
          onClick={() => onAdd({ kind: "responsible", measure, responsible: [...responsible] })}
        >
          {t("editions.add.add")}
        </Button>
      </div>
    </>
  );
}

function responsibleOf({ edition }: Plan, number: number): readonly Responsible[] {
  return edition.measures.find((measure) => measure.number === number)?.responsible ?? [];
}
