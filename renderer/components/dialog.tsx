import { Modal, type ModalProps } from "@mantine/core";
import { useGuideOver } from "../app/guide/guide-over.ts";
import type { GuideAddress } from "../app/guide/guide-place.ts";
import { useTranslate } from "../app/language/use-translate.ts";
import { useFocusBack } from "./use-focus-back.ts";

interface DialogProps extends Omit<ModalProps, "closeButtonProps"> {
  /** What the guide says of it (F1); left out, what it says of the screen. */
  readonly guide?: GuideAddress;
}

/**
 * A dialog of the program: its closing button has a name, and the focus goes back where it came from, also where the dialog is
 * drawn only while it is open.
 */
export function Dialog({ children, guide, closeOnEscape = true, ...props }: DialogProps) {
  const t = useTranslate();
  // Escape closes what lies on top.
  const isCovered = useGuideOver() !== null;
  return (
    <Modal
      {...props}
      data-guide={guide}
      closeOnEscape={closeOnEscape && !isCovered}
      closeButtonProps={{ "aria-label": t("app.common.close") }}
    >
      {children}
      <FocusBack />
    </Modal>
  );
}

/** Comes with the dialog's content, before the focus moves into it, and goes with it. */
function FocusBack() {
  useFocusBack();
  return null;
}
