import { Alert } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useTranslate } from "../../../app/language/use-translate.ts";
import classes from "./state-notice.module.css";

/** The measure was accepted as done in an earlier half-year: it stays in the report, and nothing of it is written. */
export function AcceptedNotice() {
  const t = useTranslate();
  return (
    <Alert
      className={classes.notice}
      classNames={{ title: classes.title, message: classes.message, icon: classes.icon }}
      icon={<IconLock aria-hidden="true" />}
      title={t("reportScreen.accepted.title")}
    >
      {t("reportScreen.accepted.text")}
    </Alert>
  );
}
