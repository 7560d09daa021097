import { useState } from "react";
import { useCall } from "../../app/contract/use-call.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { ChoiceCards } from "../../components/choice-cards.tsx";
import { ProtectDialog } from "../../components/protection/protect-dialog.tsx";
import { StepCard } from "./step-card.tsx";
import type { StepProps } from "./step-props.ts";

const choices = ["without", "with"] as const;

/** Whether the data folder is protected by a passphrase: offered, and off unless somebody wants it. */
export function ProtectionStep(turns: StepProps) {
  const t = useTranslate();
  const isProtected = useCall("lock", "state", {}).data?.protected === true;
  const [choice, setChoice] = useState<(typeof choices)[number]>("without");
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <StepCard
        {...turns}
        onNext={() => (choice === "with" && !isProtected ? setIsAsked(true) : turns.onNext())}
        step="protection"
        title={t("firstStart.protection.title")}
        text={t(isProtected ? "firstStart.protection.isSet" : "firstStart.protection.text")}
      >
        {!isProtected && (
          <ChoiceCards
            label={t("firstStart.protection.title")}
            value={choice}
            choices={choices.map((value) => ({
              value,
              label: t(`firstStart.protection.${value}`),
              description: t(`firstStart.protection.${value}Text`),
            }))}
            onChange={setChoice}
          />
        )}
      </StepCard>
      {isAsked && <ProtectDialog onDone={turns.onNext} onCancel={() => setIsAsked(false)} />}
    </>
  );
}
