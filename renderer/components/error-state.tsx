import { Alert, Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import { useErrorText } from "../app/contract/use-error-text.ts";
import { useTranslate } from "../app/language/use-translate.ts";
import classes from "./error-state.module.css";

interface ErrorStateProps {
  readonly error: ErrorRecord;
  /** What did not work; a general word unless told. */
  readonly title?: string;
  readonly retry?: () => void;
  /** Another way out, beside `retry`. */
  readonly action?: ReactNode;
}

/** An error where it happened: what happened, what was kept, what to do; told to screen readers at once. */
export function ErrorState({ error, title, retry, action }: ErrorStateProps) {
  const t = useTranslate();
  const textOf = useErrorText();
  return (
    <Alert
      className={classes.alert}
      classNames={{ title: classes.title, message: classes.message, icon: classes.icon }}
      role="alert"
      icon={<IconAlertTriangle aria-hidden="true" />}
      title={title ?? t("app.common.errorTitle")}
    >
      {textOf(error)}
      {(retry !== undefined || action !== undefined) && (
        <div className={classes.actions}>
          {retry !== undefined && (
            <Button variant="default" size="sm" onClick={retry}>
              {t("app.common.retry")}
            </Button>
          )}
          {action}
        </div>
      )}
    </Alert>
  );
}
