import { useState } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import { toErrorRecord } from "../../app/contract/error-record.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useDataFolder } from "../../app/start/use-data-folder.ts";
import { ErrorState } from "../../components/error-state.tsx";
import { FolderField } from "../../components/folder-field.tsx";
import { Section } from "../../components/section.tsx";
import classes from "./settings.module.css";

/** Where the data lie; another folder is opened in the place of this one, which stays as it is. */
export function FolderSection() {
  const t = useTranslate();
  const path = useDataFolder()?.folder.path ?? null;
  const [fault, setFault] = useState<ErrorRecord | null>(null);

  const open = async (next: string): Promise<void> => {
    setFault(null);
    try {
      setFault((await window.kalqan.shell.chooseDataFolder({ path: next, create: true })).error);
    } catch (error) {
      setFault(toErrorRecord(error));
    }
  };
  return (
    <Section title={t("settingsScreen.folder")} description={t("settingsScreen.folderText")}>
      <div className={classes.fields}>
        <FolderField
          label={t("app.folder.path")}
          value={path}
          purpose="dataFolder"
          onChange={(next) => void open(next)}
        />
        {fault !== null && <ErrorState title={t("app.folder.title")} error={fault} />}
      </div>
    </Section>
  );
}
