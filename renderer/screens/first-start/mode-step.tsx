import { Anchor } from "@mantine/core";
import { useState } from "react";
import { settingsSchema } from "#shared/settings.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { ChoiceCards } from "../../components/choice-cards.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import classes from "./first-start.module.css";
import { RestoreStep } from "./restore-step.tsx";
import { StepCard } from "./step-card.tsx";
import type { OpenedFolder, StepProps } from "./step-props.ts";
import { useStepSaving } from "./use-step-saving.ts";

/** A body that reports, or the ministry that gathers. */
export function ModeStep({ opened, ...turns }: StepProps & { readonly opened: OpenedFolder }) {
  const t = useTranslate();
  const [isRestoring, setIsRestoring] = useState(false);
  const [mode, setMode] = useState(opened.settings.mode);
  const { isBusy, error, saveAndGoOn } = useStepSaving(turns.onNext);
  const choices = settingsSchema.shape.mode.options.map((value) => ({
    value,
    label: t(`firstStart.mode.${value}`),
    description: t(`firstStart.mode.${value}Text`),
  }));
  if (isRestoring) return <RestoreStep onBack={() => setIsRestoring(false)} />;
  return (
    <StepCard
      {...turns}
      onNext={() => saveAndGoOn({ mode })}
      step="mode"
      title={t("firstStart.mode.title")}
      isBusy={isBusy}
    >
      <ChoiceCards label={t("firstStart.mode.title")} value={mode} choices={choices} onChange={setMode} />
      <p className={classes.takeOver}>
        {t("restore.start.offer")}{" "}
        <Anchor component="button" type="button" onClick={() => setIsRestoring(true)}>
          {t("restore.start.action")}
        </Anchor>
      </p>
      {error !== null && <ErrorState error={error} />}
    </StepCard>
  );
}
