import { Button } from "@mantine/core";
import { IconArchiveOff } from "@tabler/icons-react";
import { useState } from "react";
import { useCall } from "../../app/contract/use-call.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { BackupTable } from "../backup-table.tsx";
import { EmptyState } from "../empty-state.tsx";
import { ErrorState } from "../error-state.tsx";
import { LoadingState } from "../loading-state.tsx";
import classes from "./restore.module.css";
import type { RestoreSource } from "./restore-dialog.tsx";

/** Picks a folder elsewhere (a drive, another computer's data) and lists what one can restore from in it. */
export function OtherBackups({ onRestore }: { readonly onRestore: (source: RestoreSource) => void }) {
  const t = useTranslate();
  const [folder, setFolder] = useState<string | null>(null);
  const pick = async (): Promise<void> => {
    const path = await window.kalqan.shell.pickFolder({ purpose: "restore" });
    if (path !== null) setFolder(path);
  };
  return (
    <div className={classes.others}>
      <div>
        <Button variant="default" onClick={() => void pick()}>
          {t("restore.other.pick")}
        </Button>
      </div>
      {folder !== null && <Found folder={folder} onRestore={onRestore} />}
    </div>
  );
}

interface FoundProps {
  readonly folder: string;
  readonly onRestore: (source: RestoreSource) => void;
}

function Found({ folder, onRestore }: FoundProps) {
  const t = useTranslate();
  const found = useCall("backup", "list", { folder }, { staleTime: 0 });
  if (found.isPending) return <LoadingState shape="table" />;
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  if (found.data.length === 0)
    return <EmptyState icon={IconArchiveOff} title={t("restore.other.none")} text={t("restore.other.noneText")} />;
  return (
    <div>
      <p className={classes.where}>{t("restore.other.found", { folder })}</p>
      <BackupTable backups={found.data} caption={t("restore.other.found", { folder })} onRestore={onRestore} />
    </div>
  );
}
