import { IconAlertTriangle, IconCheck, IconLoader2 } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { formatTime } from "#shared/language/dates.ts";
import { useErrorText } from "../contract/use-error-text.ts";
import { useTranslate } from "../language/use-translate.ts";
import { currentSaving, onSaving } from "../saving/saving-state.ts";
import classes from "./saved-state.module.css";
import { useSaidSaving } from "./use-said-saving.ts";

/** The one place where saving is spoken of. A failure is told to screen readers at once; what was saved, quietly. */
export function SavedState() {
  const t = useTranslate();
  const textOf = useErrorText();
  const saving = useSyncExternalStore(onSaving, currentSaving);
  useSaidSaving(saving);
  switch (saving.state) {
    case "nothing":
      return <span className={classes.state}>{t("app.saving.nothing")}</span>;
    case "saving":
      return (
        <span className={classes.state}>
          <IconLoader2 className={classes.icon} size={16} aria-hidden="true" />
          {t("app.saving.saving")}
        </span>
      );
    case "saved":
      return (
        <span className={classes.state}>
          <IconCheck className={classes.icon} size={16} aria-hidden="true" />
          {t("app.saving.saved", { time: formatTime(saving.at) })}
        </span>
      );
    case "failed":
      return (
        <span className={classes.state} data-failed role="alert" title={textOf(saving.error)}>
          <IconAlertTriangle className={classes.icon} size={16} aria-hidden="true" />
          {t("app.saving.failed")}
        </span>
      );
  }
}
