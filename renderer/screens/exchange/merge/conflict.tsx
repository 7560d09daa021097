import { Radio, Textarea } from "@mantine/core";
import { useId } from "react";
import { bothOf } from "#shared/report/merge/apply.ts";
import type { Decision, MergeItem, Take } from "#shared/report/merge/merge-item.ts";
import { takeSchema } from "#shared/report/merge/merge-item.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { KazakhField } from "../../../components/kazakh-field.tsx";
import { useFieldTitle } from "./field-title.tsx";
import classes from "./merge.module.css";
import { Value } from "./value.tsx";

type Decided = Pick<Decision, "take" | "text">;

interface ConflictProps {
  readonly item: MergeItem;
  readonly decision: Decided | null;
  readonly onDecide: (decision: Decided) => void;
}

/** Both wrote in the same field: side by side, with what each changed since the hand-over, and the choice. */
export function Conflict({ item, decision, onDecide }: ConflictProps) {
  const t = useTranslate();
  const titleOf = useFieldTitle();
  const id = useId();
  const { base, ours, theirs, takes } = item;
  const choose = (given: string): void => {
    const take = takeSchema.parse(given);
    onDecide({ take, text: take === "edited" ? editedAtFirst(item) : null });
  };
  return (
    <div>
      <h3 className={classes.field} id={id}>
        {titleOf(item.field)}
      </h3>
      <div className={classes.sides}>
        <div className={classes.side}>
          <h4 className={classes.sideName}>{t("exchange.merge.ours")}</h4>
          <Value value={ours} base={base} />
        </div>
        <div className={classes.side}>
          <h4 className={classes.sideName}>{t("exchange.merge.theirs")}</h4>
          <Value value={theirs} base={base} />
        </div>
      </div>
      <details className={classes.before}>
        <summary>{t("exchange.merge.base")}</summary>
        <Value value={base} />
      </details>
      <Radio.Group value={decision?.take ?? null} onChange={choose} aria-labelledby={id}>
        <div className={classes.choices}>
          {takes.map((take) => (
            <Radio key={take} value={take} label={t(takeWords(take, base.type))} />
          ))}
        </div>
      </Radio.Group>
      {decision?.take === "edited" && (
        <KazakhField>
          <Textarea
            label={t("exchange.merge.edit")}
            value={decision.text ?? ""}
            autosize
            minRows={3}
            maxRows={14}
            lang={item.field.endsWith(".ru") ? "ru" : "kk"}
            onChange={(event) => onDecide({ take: "edited", text: event.currentTarget.value })}
          />
        </KazakhField>
      )}
    </div>
  );
}

function editedAtFirst({ ours, theirs }: MergeItem): string {
  const both = bothOf(ours, theirs);
  return both.type === "text" ? both.text : "";
}

function takeWords(take: Take, type: MergeItem["base"]["type"]) {
  return take === "both" && type === "evidence"
    ? ("exchange.merge.takes.bothRows" as const)
    : (`exchange.merge.takes.${take}` as const);
}
