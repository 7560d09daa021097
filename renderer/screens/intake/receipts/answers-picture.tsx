import type { AnswerSummary } from "#shared/api/answering-view.ts";
import { type AnswerStanding, answerStandings } from "#shared/receipts/standing.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { Section } from "../../../components/section.tsx";
import classes from "./receipts.module.css";

/** How far the answers of the half-year are, as one bar and in words. */
export function AnswersPicture({ answers }: { readonly answers: readonly AnswerSummary[] }) {
  const t = useTranslate();
  const count = (standing: AnswerStanding): number => answers.filter((one) => one.standing === standing).length;
  const parts = answerStandings.map((standing) => ({ standing, count: count(standing) }));
  const shown = parts.filter((part) => part.count > 0);
  return (
    <Section title={t("answering.receipts.picture", { count: answers.length })}>
      {answers.length > 0 && (
        <svg
          className={classes.bar}
          aria-hidden="true"
          focusable="false"
          preserveAspectRatio="none"
          viewBox={`0 0 ${answers.length} 1`}
        >
          {shown.map((part, index) => (
            <rect
              key={part.standing}
              data-standing={part.standing}
              x={shown.slice(0, index).reduce((sum, before) => sum + before.count, 0)}
              width={part.count}
              height={1}
            />
          ))}
        </svg>
      )}
      <ul className={classes.legend}>
        {parts.map((part) => (
          <li key={part.standing} data-standing={part.standing}>
            <span className={classes.swatch} aria-hidden="true" />
            {t("answering.receipts.counted", {
              standing: t(`answering.standings.${part.standing}`),
              count: part.count,
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
