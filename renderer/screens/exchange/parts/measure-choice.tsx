import { Checkbox } from "@mantine/core";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import classes from "./parts.module.css";

interface MeasureChoiceProps {
  readonly numbers: readonly number[];
  readonly chosen: ReadonlySet<number>;
  readonly onToggle: (number: number, on: boolean) => void;
}

/** Measures to be ticked. */
export function MeasureChoice({ numbers, chosen, onToggle }: MeasureChoiceProps) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan } = useWorkplace();
  if (numbers.length === 0) return <p className={classes.hint}>{t("exchange.handOver.noneToLead")}</p>;
  return (
    <fieldset className={classes.measures}>
      <legend className={classes.legend}>{t("exchange.part.measures")}</legend>
      {numbers.map((number) => {
        const measure = plan.edition.measures.find((candidate) => candidate.number === number);
        return (
          <Checkbox
            key={number}
            checked={chosen.has(number)}
            label={`${number}. ${measure === undefined ? "" : pick(measure.name)}`}
            onChange={(event) => onToggle(number, event.currentTarget.checked)}
          />
        );
      })}
    </fieldset>
  );
}
