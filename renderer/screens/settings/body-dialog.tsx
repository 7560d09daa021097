import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { lastDay } from "#shared/plan/half-year.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { BodyPicker } from "../../components/body-picker.tsx";
import { Dialog } from "../../components/dialog.tsx";

interface BodyDialogProps {
  readonly onBody: (code: string) => void;
  readonly onClose: () => void;
}

/** Another body for this folder: picked, and what that means said beside it. */
export function BodyDialog({ onBody, onClose }: BodyDialogProps) {
  const t = useTranslate();
  const { plan, body, halfYear } = useWorkplace();
  const [code, setCode] = useState(body.code);
  const confirm = (): void => {
    onClose();
    onBody(code);
  };
  return (
    <Dialog opened size="xl" onClose={onClose} title={t("settingsScreen.bodyChange")}>
      <p>{t("settingsScreen.bodyChangeText")}</p>
      <BodyPicker bodies={plan.bodies} value={code} onChange={setCode} day={lastDay(halfYear)} />
      <Group justify="end" mt="md" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t("app.common.cancel")}
        </Button>
        <Button disabled={code === body.code} onClick={confirm}>
          {t("settingsScreen.bodyChange")}
        </Button>
      </Group>
    </Dialog>
  );
}
