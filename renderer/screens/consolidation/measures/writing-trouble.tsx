import type { Writing } from "#shared/consolidation/writing.ts";
import { isBlankInBoth } from "#shared/report/text.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { ChoiceNotice } from "../../../components/writing/choice-notice.tsx";
import type { Trouble } from "../../../components/writing/draft.ts";
import type { ConsolidationDesk } from "../writing/consolidation-desk.ts";
import { TextInBoth } from "./text-in-both.tsx";

interface WritingTroubleProps {
  readonly desk: ConsolidationDesk;
  readonly measure: number;
  readonly trouble: Trouble<Writing>;
}

/** Why a text is not saved, and what can be done about it. What was typed stays on the page. */
export function WritingTrouble({ desk, measure, trouble }: WritingTroubleProps) {
  const t = useTranslate();
  if (trouble.kind !== "choice") return <ErrorState title={t("reportScreen.trouble.notSaved")} error={trouble.error} />;
  const { theirs } = trouble;
  return (
    <ChoiceNotice
      theirs={theirs === null ? null : <Stored text={theirs.summary} />}
      onChoose={(whose) => desk.choose(measure, whose)}
    />
  );
}

function Stored({ text }: { readonly text: Writing["summary"] }) {
  const t = useTranslate();
  return isBlankInBoth(text) ? t("reportScreen.trouble.empty") : <TextInBoth text={text} />;
}
