import { Alert, Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslate } from "../../app/language/use-translate.ts";
import classes from "./choice-notice.module.css";

interface ChoiceNoticeProps {
  /** What somebody else has written meanwhile; null = nothing is known of it, and there is nothing to choose. */
  readonly theirs: ReactNode | null;
  readonly onChoose: (whose: "mine" | "theirs") => void;
}

/** Somebody else has written here too: what, and whose is to stay. What was typed stays on the page. */
export function ChoiceNotice({ theirs, onChoose }: ChoiceNoticeProps) {
  const t = useTranslate();
  return (
    <Alert
      className={classes.notice}
      classNames={{ title: classes.title, message: classes.message, icon: classes.icon }}
      role="alert"
      icon={<IconAlertTriangle aria-hidden="true" />}
      title={t("reportScreen.trouble.choiceTitle")}
    >
      <p className={classes.text}>{t("reportScreen.trouble.choiceText")}</p>
      {theirs !== null && (
        <>
          {theirs}
          <div className={classes.actions}>
            <Button size="sm" onClick={() => onChoose("mine")}>
              {t("reportScreen.trouble.keepMine")}
            </Button>
            <Button size="sm" variant="default" onClick={() => onChoose("theirs")}>
              {t("reportScreen.trouble.takeTheirs")}
            </Button>
          </div>
        </>
      )}
    </Alert>
  );
}
