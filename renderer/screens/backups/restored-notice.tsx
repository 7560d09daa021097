import { Alert, Button } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useTranslate } from "../../app/language/use-translate.ts";
import { replaceRoute } from "../../app/routing/use-route.ts";
import type { RestoreSource } from "../../components/restore/restore-dialog.tsx";
import classes from "./backups.module.css";

interface RestoredNoticeProps {
  readonly query: Readonly<Record<string, string>>;
  readonly onRestore: (source: RestoreSource) => void;
}

/** The page has come back on restored data: said, with the way back to the state before. */
export function RestoredNotice({ query, onRestore }: RestoredNoticeProps) {
  const t = useTranslate();
  const { restored, undo, missing } = query;
  if (restored === undefined) return null;
  return (
    <Alert
      className={classes.made}
      classNames={{ title: classes.madeTitle, message: classes.madeText }}
      role="status"
      icon={<IconCircleCheck aria-hidden="true" />}
      title={t("restore.done")}
      withCloseButton
      closeButtonLabel={t("app.common.close")}
      onClose={() => replaceRoute("backups")}
    >
      {t("restore.doneText")} {undo !== undefined && t("restore.keptText")}
      {missing !== undefined && <div>{t("restore.missing", { count: Number(missing) })}</div>}
      {undo !== undefined && (
        <div className={classes.undo}>
          <Button variant="default" size="sm" onClick={() => onRestore({ path: undo, at: null })}>
            {t("restore.undo")}
          </Button>
        </div>
      )}
    </Alert>
  );
}
