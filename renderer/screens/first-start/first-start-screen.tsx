import { useState } from "react";
import type { DataFolder } from "#shared/window-api.ts";
import { useCommand } from "../../app/commands/use-command.ts";
import { useTitle } from "../../app/frame/use-title.ts";
import { openGuideOver } from "../../app/guide/guide-over.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { BareFrame } from "../../app/start/bare-frame.tsx";
import { BodyStep } from "./body-step.tsx";
import { FolderStep } from "./folder-step.tsx";
import { LanguageStep } from "./language-step.tsx";
import { ModeStep } from "./mode-step.tsx";
import { NoticeStep } from "./notice-step.tsx";
import { PeopleStep } from "./people-step.tsx";
import { ProtectionStep } from "./protection-step.tsx";
import type { OpenedFolder, StepProps } from "./step-props.ts";
import { resumeStep, type Step, stepAfter, stepBefore } from "./steps.ts";

interface FirstStartScreenProps {
  readonly folder: DataFolder;
  /** Null until a folder is open. */
  readonly opened: OpenedFolder | null;
}

/** The first start: a page a step, back always possible, everything said stored at once. */
export function FirstStartScreen({ folder, opened }: FirstStartScreenProps) {
  const t = useTranslate();
  const [step, setStep] = useState<Step>(() =>
    folder.state === "absent" || opened !== null ? resumeStep(opened?.settings ?? null) : "folder",
  );
  useTitle(t("firstStart.title"));
  const help = (): void => openGuideOver({ topic: "begin", section: "first" });
  useCommand("help", help);

  const before = stepBefore(step);
  const turns: StepProps = {
    onBack: before === null ? null : () => setStep(before),
    onNext: () => setStep((now) => stepAfter(now) ?? now),
  };
  return (
    <BareFrame onHelp={help}>
      <StepPage step={step} turns={turns} folder={folder} opened={opened} />
    </BareFrame>
  );
}

interface StepPageProps extends FirstStartScreenProps {
  readonly step: Step;
  readonly turns: StepProps;
}

function StepPage({ step, turns, folder, opened }: StepPageProps) {
  if (step === "language") return <LanguageStep {...turns} />;
  if (step === "folder" || opened === null) return <FolderStep {...turns} folder={folder} opened={opened} />;
  switch (step) {
    case "mode":
      return <ModeStep {...turns} opened={opened} />;
    case "body":
      return <BodyStep {...turns} opened={opened} />;
    case "people":
      return <PeopleStep {...turns} opened={opened} />;
    case "protection":
      return <ProtectionStep {...turns} />;
    case "notice":
      return <NoticeStep {...turns} />;
  }
}
