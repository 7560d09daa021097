import { ActionIcon, UnstyledButton } from "@mantine/core";
import { spotlight } from "@mantine/spotlight";
import { IconMenu2, IconSearch } from "@tabler/icons-react";
import { keycapsOf } from "../commands/key-of-command.ts";
import { useFormats } from "../language/use-formats.ts";
import { useTranslate } from "../language/use-translate.ts";
import { formatRoute } from "../routing/route.ts";
import { useWorkplace } from "../workplace/workplace.tsx";
import { HalfYearSelect } from "./half-year-select.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { Mark } from "./mark.tsx";
import { SavedState } from "./saved-state.tsx";
import classes from "./top-bar.module.css";

/** The dark frame: which plan and half-year, who works here and as what, whether all is saved, the language. */
export function TopBar({ onNavigation }: { readonly onNavigation: () => void }) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { body, settings } = useWorkplace();
  return (
    <header className={classes.bar}>
      <ActionIcon
        className={classes.burger}
        variant="transparent"
        aria-label={t("app.frame.openNavigation")}
        onClick={onNavigation}
      >
        <IconMenu2 size={20} aria-hidden="true" />
      </ActionIcon>
      <span className={classes.mark}>
        <Mark />
      </span>
      <HalfYearSelect />
      <a className={classes.body} href={formatRoute("settings", [], { field: "body" })} title={pick(body.name)}>
        <b>{pick(body.abbreviation)}</b> · {t(`app.modes.${settings.mode}`)}
      </a>
      <UnstyledButton className={classes.search} aria-keyshortcuts="Control+K" onClick={spotlight.open}>
        <IconSearch size={16} aria-hidden="true" />
        <span className={classes.searchName}>{t("app.frame.search")}</span>
        <span className={classes.key} aria-hidden="true">
          {keycapsOf("search").join("+")}
        </span>
      </UnstyledButton>
      <SavedState />
      <LanguageSwitch />
    </header>
  );
}
