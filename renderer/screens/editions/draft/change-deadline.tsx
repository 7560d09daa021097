import { Button } from "@mantine/core";
import { useState } from "react";
import type { Deadline } from "#shared/plan/schema.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import classes from "../editions.module.css";
import type { ChangeFormProps } from "./add-change.tsx";
import { DeadlineChoice, MeasureChoice } from "./choices.tsx";

/** Another deadline of a measure. */
export function ChangeDeadline({ plan, onAdd }: ChangeFormProps) {
  const t = useTranslate();
  const [first] = plan.edition.measures;
  const [measure, setMeasure] = useState(first?.number ?? 1);
  const [deadline, setDeadline] = useState<Deadline>({ kind: "yearly" });
  return (
    <>
      <MeasureChoice plan={plan} value={measure} onChange={setMeasure} />
      <DeadlineChoice value={deadline} onChange={setDeadline} />
      <div className={classes.actions}>
        <Button onClick={() => onAdd({ kind: "deadline", measure, deadline })}>{t("editions.add.add")}</Button>
      </div>
    </>
  );
}
