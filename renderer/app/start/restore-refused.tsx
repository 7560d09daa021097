import { Button, Group } from "@mantine/core";
import { useState } from "react";
import type { DataFolder } from "#shared/window-api.ts";
import { RestoreDialog, type RestoreSource } from "../../components/restore/restore-dialog.tsx";
import { beginAnew } from "../../components/restore/use-restore.ts";
import { useTranslate } from "../language/use-translate.ts";
import classes from "./restore-refused.module.css";

/** The ways back from a lost or damaged database: its own newest backup, or a backup that lies elsewhere. */
export function RestoreRefused({ folder }: { readonly folder: DataFolder }) {
  const t = useTranslate();
  const [source, setSource] = useState<RestoreSource | null>(null);
  const pick = async (): Promise<void> => {
    const path = await window.kalqan.shell.pickFolder({ purpose: "restore" });
    if (path !== null) setSource({ path, at: null });
  };
  return (
    <Group gap="xs" className={classes.ways}>
      <Button onClick={() => setSource({ path: inside(folder.path, "backups"), at: null })}>
        {t("restore.refused.newest")}
      </Button>
      <Button variant="default" onClick={() => void pick()}>
        {t("restore.refused.pick")}
      </Button>
      <RestoreDialog
        source={source}
        onClose={() => setSource(null)}
        onRestored={(restored) => beginAnew(restored, true)}
      />
    </Group>
  );
}

/** A name within a folder, in the way of the system that the folder's path shows. */
function inside(folder: string, name: string): string {
  return folder.includes("\\") ? `${folder}\\${name}` : `${folder}/${name}`;
}
