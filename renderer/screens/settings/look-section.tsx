import { languages } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";
import { themes } from "#shared/window-api.ts";
import { useLanguage } from "../../app/language/language-context.tsx";
import { useChooseLanguage } from "../../app/language/use-choose-language.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useTheme } from "../../app/theme/theme-provider.tsx";
import { Section } from "../../components/section.tsx";
import { Segments } from "./segments.tsx";
import classes from "./settings.module.css";

const languageChoices = languages.map((value) => ({ value, label: translate(value, `app.languages.${value}`) }));

/** How the window looks: remembered by the shell, whatever folder is open. */
export function LookSection() {
  const t = useTranslate();
  const { language } = useLanguage();
  const chooseLanguage = useChooseLanguage();
  const { theme, setTheme } = useTheme();
  return (
    <Section title={t("settingsScreen.look")}>
      <div className={classes.row}>
        <Segments
          label={t("settingsScreen.language")}
          value={language}
          choices={languageChoices}
          onChange={chooseLanguage}
        />
        <Segments
          label={t("settingsScreen.theme")}
          value={theme}
          choices={themes.map((value) => ({ value, label: t(`settingsScreen.themes.${value}`) }))}
          onChange={setTheme}
        />
      </div>
    </Section>
  );
}
