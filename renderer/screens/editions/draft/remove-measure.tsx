import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslate } from "../../../app/language/use-translate.ts";
import classes from "../editions.module.css";
import type { ChangeFormProps } from "./add-change.tsx";
import { MeasureChoice } from "./choices.tsx";

/** A measure leaves the plan; its number is not given again. */
export function RemoveMeasure({ plan, onAdd }: ChangeFormProps) {
  const t = useTranslate();
  const [first] = plan.edition.measures;
  const [measure, setMeasure] = useState(first?.number ?? 1);
  return (
    <>
      <MeasureChoice plan={plan} value={measure} onChange={setMeasure} />
      <div className={classes.actions}>
        <Button onClick={() => onAdd({ kind: "removeMeasure", measure })}>{t("editions.add.add")}</Button>
      </div>
    </>
  );
}
