import { Button } from "@mantine/core";
import type { ExportedView } from "#shared/api/exchange-view.ts";
import { useErrorText } from "../../app/contract/use-error-text.ts";
import { useJob } from "../../app/contract/use-job.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import classes from "./export-screen.module.css";
import { useDrives } from "./use-drives.ts";

/**
 * Reads an exported file again, after the drive was plugged in anew: where it was written, or on the drive of the same name
 * wherever that is mounted now. What was found last stands beside the button.
 */
export function CheckAgain({ exported }: { readonly exported: ExportedView }) {
  const t = useTranslate();
  const { dateTime } = useFormats();
  const textOf = useErrorText();
  const drives = useDrives();
  const checking = useJob("exchange", "check");
  const { id, drive, check } = exported;
  const again = async (): Promise<void> => {
    const { data } = await drives.refetch();
    const same = drive === null ? undefined : data?.find((one) => isSame(one, drive));
    await checking.start({ exportId: id, folder: same?.path ?? null });
  };
  return (
    <div>
      <Button variant="default" size="compact-sm" loading={checking.isRunning} onClick={() => void again()}>
        {t("export.journal.checkAgain")}
      </Button>
      {check !== null && (
        <span className={classes.checked} data-outcome={check.outcome} role="status">
          {t(`export.journal.outcomes.${check.outcome}`, { time: dateTime(check.at) })}
        </span>
      )}
      {checking.error !== null && <span className={classes.checked}>{textOf(checking.error)}</span>}
    </div>
  );
}

/** By the volume's number where the system told one, else by its name. */
function isSame(
  one: { readonly serial: string; readonly label: string },
  drive: { readonly serial: string; readonly label: string },
): boolean {
  return drive.serial === "" ? drive.label !== "" && one.label === drive.label : one.serial === drive.serial;
}
