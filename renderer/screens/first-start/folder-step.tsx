import { useState } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import type { DataFolder } from "#shared/window-api.ts";
import { callBackend } from "../../app/contract/bridge.ts";
import { toErrorRecord } from "../../app/contract/error-record.ts";
import { useLanguage } from "../../app/language/language-context.tsx";
import { useTranslate } from "../../app/language/use-translate.ts";
import { ErrorState } from "../../components/error-state.tsx";
import { FolderField } from "../../components/folder-field.tsx";
import classes from "./first-start.module.css";
import { StepCard } from "./step-card.tsx";
import type { OpenedFolder, StepProps } from "./step-props.ts";

interface FolderStepProps extends StepProps {
  readonly folder: DataFolder;
  readonly opened: OpenedFolder | null;
}

/** Where the data lie: the proposed place, or another one; opened (and made) on going on. */
export function FolderStep({ folder, opened, ...turns }: FolderStepProps) {
  const t = useTranslate();
  const { language } = useLanguage();
  const [path, setPath] = useState(folder.path);
  const [fault, setFault] = useState<ErrorRecord | null>(folder.error);
  const [isBusy, setIsBusy] = useState(false);

  const open = async (): Promise<void> => {
    setIsBusy(true);
    setFault(null);
    try {
      const answer = await window.kalqan.shell.chooseDataFolder({ path, create: true });
      setFault(answer.error);
      if (answer.error !== null) return;
      // What was said already goes along, where another folder was open before.
      await callBackend("settings", "set", { ...opened?.settings, language });
      turns.onNext();
    } catch (error) {
      setFault(toErrorRecord(error));
    } finally {
      setIsBusy(false);
    }
  };
  const choose = (next: string): void => {
    setPath(next);
    setFault(null);
  };

  return (
    <StepCard
      {...turns}
      onNext={() => void open()}
      step="folder"
      title={t("firstStart.folder.title")}
      text={t("firstStart.folder.text")}
      isBusy={isBusy || folder.state === "opening"}
    >
      <FolderField label={t("app.folder.path")} value={path} purpose="dataFolder" onChange={choose} disabled={isBusy} />
      <p className={classes.note}>{t("firstStart.folder.network")}</p>
      {fault !== null && <ErrorState title={t("firstStart.folder.refused")} error={fault} />}
    </StepCard>
  );
}
