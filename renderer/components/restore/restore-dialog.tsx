import { Button, Group } from "@mantine/core";
import { useState } from "react";
import type { Restored, RestoreOrder } from "#shared/restore.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { Dialog } from "../dialog.tsx";
import classes from "./restore.module.css";
import { RestoreProgress } from "./restore-progress.tsx";
import { useRestore } from "./use-restore.ts";

/** What is to be put back. */
export interface RestoreSource {
  readonly path: string;
  /** ISO instant of the state; null where it is not known. */
  readonly at: string | null;
}

interface RestoreDialogProps {
  /** Null: closed. */
  readonly source: RestoreSource | null;
  readonly onClose: () => void;
  readonly onRestored: (restored: Restored) => void;
}

/** Says what a restore will do and that the present state is kept, asks, and shows how far it is. */
export function RestoreDialog({ source, onClose, onRestored }: RestoreDialogProps) {
  const t = useTranslate();
  const restoring = useRestore();
  const close = (): void => {
    if (restoring.isRunning) return;
    restoring.reset();
    onClose();
  };
  return (
    <Dialog
      guide="backups/restore"
      opened={source !== null}
      onClose={close}
      title={t("restore.title")}
      withCloseButton={!restoring.isRunning}
    >
      {source !== null && (
        <Asking key={source.path} source={source} restoring={restoring} onClose={close} onRestored={onRestored} />
      )}
    </Dialog>
  );
}

interface AskingProps extends Omit<RestoreDialogProps, "source"> {
  readonly source: RestoreSource;
  readonly restoring: ReturnType<typeof useRestore>;
}

function Asking({ source, restoring, onClose, onRestored }: AskingProps) {
  const t = useTranslate();
  const [order, setOrder] = useState<RestoreOrder>({
    source: source.path,
    acceptMissingFiles: false,
    acceptBrokenJournal: false,
  });
  const start = async (next: RestoreOrder): Promise<void> => {
    setOrder(next);
    const restored = await restoring.start(next);
    if (restored !== null) onRestored(restored);
  };
  return (
    <div className={classes.asking}>
      <p className={classes.text}>
        {source.at === null ? t("restore.textNewest") : t("restore.textFrom", { at: source.at })}{" "}
        {t("restore.textAfter")}
      </p>
      <p className={classes.text}>{t("restore.textKept")}</p>
      <RestoreProgress restoring={restoring} order={order} onOrder={(next) => void start(next)} />
      {!restoring.isRunning && (
        <Group justify="end" gap="xs">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t("app.common.cancel")}
          </Button>
          {restoring.error === null && <Button onClick={() => void start(order)}>{t("restore.action")}</Button>}
        </Group>
      )}
    </div>
  );
}
