import type { Measure } from "#shared/plan/schema.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { Badge } from "../../../components/badge.tsx";
import { Section } from "../../../components/section.tsx";
import classes from "./measure-page.module.css";

/** The measure's full text, both languages side by side, and its footnote. */
export function MeasureText({ measure }: { readonly measure: Measure }) {
  const t = useTranslate();
  const { plan } = useWorkplace();
  const footnote = plan.edition.footnotes.find(({ id }) => id === measure.footnote);
  return (
    <Section title={t("planScreen.measure.text")}>
      <div className={classes.texts}>
        {(["kk", "ru"] as const).map((language) => (
          <div key={language}>
            <p className={classes.language}>
              {t(`app.languages.${language}`)}
              {language === "ru" && plan.edition.russianUnofficial && (
                <Badge meaning="due">{t("planScreen.unofficial")}</Badge>
              )}
            </p>
            <p className={classes.text} lang={language}>
              {measure.name[language]}
              {footnote !== undefined && "*"}
            </p>
            {footnote !== undefined && (
              <p className={classes.note} lang={language}>
                * {footnote.text[language]}
              </p>
            )}
          </div>
        ))}
      </div>
    </Section>
  );
}
