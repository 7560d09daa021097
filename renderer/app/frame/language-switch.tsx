import { UnstyledButton } from "@mantine/core";
import { languages } from "#shared/language/language.ts";
import { useCommand } from "../commands/use-command.ts";
import { useLanguage } from "../language/language-context.tsx";
import { useChooseLanguage } from "../language/use-choose-language.ts";
import { useTranslate } from "../language/use-translate.ts";
import classes from "./language-switch.module.css";

/** ҚАЗ | РУС: at once, with nothing lost. */
export function LanguageSwitch() {
  const t = useTranslate();
  const { language } = useLanguage();
  const choose = useChooseLanguage();
  useCommand("switchLanguage", () => choose(language === "kk" ? "ru" : "kk"));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend that cannot be laid out.
    <div className={classes.switch} role="group" aria-label={t("app.frame.language")}>
      {languages.map((one) => (
        <UnstyledButton
          key={one}
          className={classes.language}
          lang={one}
          aria-pressed={one === language}
          title={t(`app.languages.${one}`)}
          onClick={() => choose(one)}
        >
          {t(`app.languages.${one}Short`)}
        </UnstyledButton>
      ))}
    </div>
  );
}
