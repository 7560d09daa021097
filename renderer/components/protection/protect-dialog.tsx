import { useTranslate } from "../../app/language/use-translate.ts";
import { Dialog } from "../dialog.tsx";
import { ProtectFolder } from "./protect-folder.tsx";

/** Sets a passphrase. It closes by its own buttons alone: the recovery key is shown once. */
export function ProtectDialog(props: Parameters<typeof ProtectFolder>[0]) {
  const t = useTranslate();
  return (
    <Dialog
      opened
      size="lg"
      onClose={props.onCancel}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      guide="passphrase/set"
      title={t("settingsScreen.protection.set")}
    >
      <ProtectFolder {...props} />
    </Dialog>
  );
}
