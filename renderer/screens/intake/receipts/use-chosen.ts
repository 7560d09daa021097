import { useCallback, useMemo, useState } from "react";
import type { AnswerSummary } from "#shared/api/answering-view.ts";

/** Which of the packages are chosen: as `byDefault` says until a person has said otherwise of one. */
export interface Chosen {
  readonly packages: readonly string[];
  readonly isChosen: (answer: AnswerSummary) => boolean;
  readonly choose: (sha256: string, isChosen: boolean) => void;
  readonly chooseAll: (isChosen: boolean) => void;
}

export function useChosen(answers: readonly AnswerSummary[], byDefault: (answer: AnswerSummary) => boolean): Chosen {
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isChosen = useCallback(
    (answer: AnswerSummary): boolean => said.get(answer.sha256) ?? byDefault(answer),
    [said, byDefault],
  );
  const packages = useMemo(() => answers.filter(isChosen).map(({ sha256 }) => sha256), [answers, isChosen]);
  return {
    packages,
    isChosen,
    choose: (sha256, chosen) => setSaid((before) => new Map(before).set(sha256, chosen)),
    chooseAll: (chosen) => setSaid(new Map(answers.map(({ sha256 }) => [sha256, chosen]))),
  };
}
