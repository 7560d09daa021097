import { languages } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";
import { useLanguage } from "../../app/language/language-context.tsx";
import { useTranslate } from "../../app/language/use-translate.ts";
import { ChoiceCards } from "../../components/choice-cards.tsx";
import classes from "./first-start.module.css";
import { StepCard } from "./step-card.tsx";
import type { StepProps } from "./step-props.ts";

/** Each language in its own words: whoever cannot read one finds the other. */
const choices = languages.map((language) => ({
  value: language,
  lang: language,
  label: translate(language, `app.languages.${language}`),
}));

export function LanguageStep(turns: StepProps) {
  const t = useTranslate();
  const { language, setLanguage } = useLanguage();
  const other = languages.find((one) => one !== language) ?? language;
  return (
    <StepCard
      {...turns}
      step="language"
      title={t("firstStart.language.title")}
      text={
        <>
          {t("firstStart.language.text")}
          <span lang={other} className={classes.other}>
            {translate(other, "firstStart.language.title")}
          </span>
        </>
      }
    >
      <ChoiceCards label={t("app.frame.language")} value={language} choices={choices} onChange={setLanguage} />
    </StepCard>
  );
}
