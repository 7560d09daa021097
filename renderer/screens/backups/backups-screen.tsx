import { Alert, Button } from "@mantine/core";
import { IconArchive, IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useCall } from "../../app/contract/use-call.ts";
import { useJob } from "../../app/contract/use-job.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import type { ScreenProps } from "../../app/routes.ts";
import { BackupTable } from "../../components/backup-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { JobProgress } from "../../components/job-progress.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { RestoreDialog, type RestoreSource } from "../../components/restore/restore-dialog.tsx";
import { beginAnew } from "../../components/restore/use-restore.ts";
import classes from "./backups.module.css";
import { ExaminationSection } from "./examination-section.tsx";
import { RestoreSection } from "./restore-section.tsx";
import { RestoredNotice } from "./restored-notice.tsx";

/** The backups there are, making one, and putting one back. */
export function BackupsScreen({ query }: ScreenProps) {
  const t = useTranslate();
  const { size } = useFormats();
  const list = useCall("backup", "list", {});
  const making = useJob("backup", "create");

  const [source, setSource] = useState<RestoreSource | null>(null);

  // Where the last one was to go; null = the data folder's own place.
  const [target, setTarget] = useState<string | null>(null);

  const make = (folder: string | null): void => {
    setTarget(folder);
    void making.start({ folder });
  };
  const makeHere = (): void => make(null);
  const makeElsewhere = async (): Promise<void> => {
    const folder = await window.kalqan.shell.pickFolder({ purpose: "backup" });
    if (folder !== null) make(folder);
  };

  return (
    <>
      <PageHeader
        title={t("app.screens.backups")}
        subtitle={t("backups.subtitle")}
        actions={
          <>
            <Button variant="default" disabled={making.isRunning} onClick={() => void makeElsewhere()}>
              {t("backups.createTo")}
            </Button>
            <Button disabled={making.isRunning} onClick={makeHere}>
              {t("backups.create")}
            </Button>
          </>
        }
      />
      <div className={classes.standing}>
        <RestoredNotice query={query} onRestore={setSource} />
        <JobProgress job={making} label={t("backups.making")} />
        {making.error !== null && (
          <ErrorState title={t("backups.failed")} error={making.error} retry={() => make(target)} />
        )}
        {making.result !== null && (
          <Alert
            className={classes.made}
            classNames={{ title: classes.madeTitle, message: classes.madeText }}
            icon={<IconCircleCheck aria-hidden="true" />}
            title={t("backups.made")}
            withCloseButton
            closeButtonLabel={t("app.common.close")}
            onClose={making.reset}
          >
            {t("backups.madeText", { path: making.result.path, size: size(making.result.size) })}
          </Alert>
        )}
      </div>
      {list.isPending && <LoadingState shape="table" />}
      {list.isError && <ErrorState error={list.error} retry={() => void list.refetch()} />}
      {list.data !== undefined &&
        (list.data.length === 0 ? (
          <EmptyState
            icon={IconArchive}
            title={t("backups.emptyTitle")}
            text={t("backups.emptyText")}
            guide="backups"
            action={
              <Button disabled={making.isRunning} onClick={makeHere}>
                {t("backups.create")}
              </Button>
            }
          />
        ) : (
          <BackupTable backups={list.data} caption={t("backups.list")} onRestore={setSource} />
        ))}
      <RestoreSection onRestore={setSource} />
      <ExaminationSection />
      <RestoreDialog
        source={source}
        onClose={() => setSource(null)}
        onRestored={(restored) => beginAnew(restored, true)}
      />
    </>
  );
}
