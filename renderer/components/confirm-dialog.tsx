import { Button, Group } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslate } from "../app/language/use-translate.ts";
import { Dialog } from "./dialog.tsx";

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly text: ReactNode;
  /** A verb: «Жою». */
  readonly confirm: string;
  /** Something is lost by it. */
  readonly danger?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before what cannot be undone. The focus begins on the way back. */
export function ConfirmDialog({ opened, title, text, confirm, danger, onConfirm, onClose }: ConfirmDialogProps) {
  const t = useTranslate();
  const confirmAndClose = (): void => {
    onClose();
    onConfirm();
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      {text}
      <Group justify="end" mt="lg" gap="xs">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t("app.common.cancel")}
        </Button>
        <Button {...(danger === true && { color: "red" })} onClick={confirmAndClose}>
          {confirm}
        </Button>
      </Group>
    </Dialog>
  );
}
