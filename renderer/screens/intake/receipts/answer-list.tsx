import { Checkbox } from "@mantine/core";
import type { AnswerSummary } from "#shared/api/answering-view.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { AnswerLine } from "./answer-line.tsx";
import classes from "./receipts.module.css";
import type { Chosen } from "./use-chosen.ts";

interface AnswerListProps {
  readonly answers: readonly AnswerSummary[];
  readonly chosen: Chosen;
  readonly disabled?: boolean;
  /** What is chosen from, for those who do not see it. */
  readonly name: string;
}

/** Packages to choose from, one by one or all. */
export function AnswerList({ answers, chosen, disabled = false, name }: AnswerListProps) {
  const t = useTranslate();
  const count = chosen.packages.length;
  return (
    <>
      {answers.length > 1 && (
        <Checkbox
          mb="xs"
          label={t("answering.receipts.all", { chosen: count, total: answers.length })}
          checked={count === answers.length}
          indeterminate={count > 0 && count < answers.length}
          disabled={disabled}
          onChange={(event) => chosen.chooseAll(event.currentTarget.checked)}
        />
      )}
      <ul className={classes.list} aria-label={name}>
        {answers.map((answer) => (
          <AnswerLine
            key={answer.sha256}
            answer={answer}
            isChosen={chosen.isChosen(answer)}
            disabled={disabled}
            onChoose={(isChosen) => chosen.choose(answer.sha256, isChosen)}
          />
        ))}
      </ul>
    </>
  );
}
