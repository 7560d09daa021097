import { ActionIcon, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { useTranslate } from "../../app/language/use-translate.ts";
import classes from "./step-buttons.module.css";

interface StepButtonsProps {
  /** Null where there is nothing to take back, or to do again. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

/** What was written is taken back, or done again. */
export function StepButtons({ undo, redo }: StepButtonsProps) {
  const t = useTranslate();
  return (
    <>
      <Step name={t("reportScreen.undo")} keys="Control+Z" act={undo} icon={IconArrowBackUp} />
      <Step name={t("reportScreen.redo")} keys="Control+Y" act={redo} icon={IconArrowForwardUp} />
    </>
  );
}

interface StepProps {
  readonly name: string;
  readonly keys: string;
  readonly act: (() => void) | null;
  readonly icon: typeof IconArrowBackUp;
}

function Step({ name, keys, act, icon: Icon }: StepProps) {
  return (
    <Tooltip label={name}>
      <ActionIcon
        className={classes.step}
        variant="subtle"
        aria-label={name}
        aria-keyshortcuts={keys}
        // Not `disabled`: the focus would be lost with the last step.
        aria-disabled={act === null}
        data-disabled={act === null || undefined}
        onClick={act ?? undefined}
      >
        <Icon size={18} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}
