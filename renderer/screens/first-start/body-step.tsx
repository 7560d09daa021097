import { useState } from "react";
import { currentHalfYear } from "#shared/plan/current-half-year.ts";
import { lastDay } from "#shared/plan/half-year.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useToday } from "../../app/workplace/use-today.tsx";
import { BodyPicker } from "../../components/body-picker.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { StepCard } from "./step-card.tsx";
import type { OpenedFolder, StepProps } from "./step-props.ts";
import { useStepSaving } from "./use-step-saving.ts";

/** The body that reports. */
export function BodyStep({ opened, ...turns }: StepProps & { readonly opened: OpenedFolder }) {
  const t = useTranslate();
  const today = useToday();
  const { settings, plan } = opened;
  // In the ҚАӨМ mode the body is ҚАӨМ, unless somebody says otherwise.
  const [body, setBody] = useState(settings.body ?? (settings.mode === "qaom" ? "QAOM" : null));
  const { isBusy, error, saveAndGoOn } = useStepSaving(turns.onNext);
  return (
    <StepCard
      {...turns}
      onNext={() => saveAndGoOn({ body })}
      step="body"
      title={t("firstStart.body.title")}
      text={t("firstStart.body.text")}
      canGoOn={body !== null}
      isBusy={isBusy}
    >
      <BodyPicker bodies={plan.bodies} value={body} onChange={setBody} day={lastDay(currentHalfYear(today))} />
      {error !== null && <ErrorState error={error} />}
    </StepCard>
  );
}
