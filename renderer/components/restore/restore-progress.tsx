import { Button } from "@mantine/core";
import type { Restored, RestoreOrder } from "#shared/restore.ts";
import type { JobHandle } from "../../app/contract/use-long-work.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { ErrorState } from "../error-state.tsx";
import { JobProgress } from "../job-progress.tsx";

interface RestoreProgressProps {
  readonly restoring: JobHandle<RestoreOrder, Restored>;
  /** The order that was given last. */
  readonly order: RestoreOrder;
  readonly onOrder: (order: RestoreOrder) => void;
}

/** A restore under way, or why it was refused; what a person may accept knowingly is offered beside the reason. */
export function RestoreProgress({ restoring, order, onOrder }: RestoreProgressProps) {
  const t = useTranslate();
  const { error } = restoring;
  const accepting = (accepted: Partial<RestoreOrder>) => () => onOrder({ ...order, ...accepted });
  return (
    <>
      <JobProgress job={restoring} label={t("restore.running")} />
      {error !== null && (
        <ErrorState
          title={t("restore.failed")}
          error={error}
          action={
            error.code === "backup.annexesMissing" ? (
              <Button variant="default" size="sm" onClick={accepting({ acceptMissingFiles: true })}>
                {t("restore.withoutFiles")}
              </Button>
            ) : (
              error.code === "backup.journalBroken" && (
                <Button variant="default" size="sm" onClick={accepting({ acceptBrokenJournal: true })}>
                  {t("restore.withBrokenJournal")}
                </Button>
              )
            )
          }
        />
      )}
    </>
  );
}
