import { UnstyledButton } from "@mantine/core";
import { IconHelp } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { LanguageSwitch } from "../frame/language-switch.tsx";
import { Mark } from "../frame/mark.tsx";
import { useTranslate } from "../language/use-translate.ts";
import classes from "./bare-frame.module.css";

interface BareFrameProps {
  readonly children: ReactNode;
  /** Opens the guide; left out where it has nothing to say. */
  readonly onHelp?: () => void;
}

/** The dark frame alone, with the mark and the language, around what comes before the work. */
export function BareFrame({ children, onHelp }: BareFrameProps) {
  const t = useTranslate();
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <Mark />
        <div className={classes.tools}>
          {onHelp !== undefined && (
            <UnstyledButton className={classes.help} aria-keyshortcuts="F1" onClick={onHelp}>
              <IconHelp size={18} stroke={1.5} aria-hidden="true" />
              {t("app.screens.help")}
            </UnstyledButton>
          )}
          <LanguageSwitch />
        </div>
      </header>
      <main className={classes.main}>
        <div className={classes.column}>{children}</div>
      </main>
    </div>
  );
}
