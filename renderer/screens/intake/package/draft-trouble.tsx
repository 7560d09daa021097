import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { ChoiceNotice } from "../../../components/writing/choice-notice.tsx";
import { wholeAnswer } from "./answer-desk.ts";
import { SaidRemark } from "./remark-at.tsx";
import { useRemarks } from "./remarks-context.tsx";

/** Why what is typed is not saved: somebody else has written, too, and a person chooses; or it is written in no more. */
export function DraftTrouble() {
  const t = useTranslate();
  const { desk, trouble } = useRemarks();
  if (trouble === null) return null;
  if (trouble.kind !== "choice") return <ErrorState title={t("reportScreen.trouble.notSaved")} error={trouble.error} />;
  const { theirs } = trouble;
  const words = theirs === null ? [] : [theirs.generalRemark, ...theirs.remarks.map(({ text }) => text)];
  const said = words.filter(({ kk, ru }) => kk.trim() !== "" || ru.trim() !== "");
  return (
    <ChoiceNotice
      theirs={
        theirs === null
          ? null
          : said.length === 0
            ? t("reportScreen.trouble.empty")
            : said.map((text) => <SaidRemark key={`${text.kk}/${text.ru}`} text={text} />)
      }
      onChoose={(whose) => desk.choose(wholeAnswer, whose)}
    />
  );
}
