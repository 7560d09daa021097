import { Button, Radio } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import type { UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import type { Drive } from "#shared/window-api.ts";
import { toErrorRecord } from "../../app/contract/error-record.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { DriveCard } from "./drive-card.tsx";
import classes from "./export-screen.module.css";

interface TargetChoiceProps {
  readonly drives: UseQueryResult<Drive[], ErrorRecord>;
  /** The folder that was picked by hand; null = none. */
  readonly folder: string | null;
  readonly target: string | null;
  readonly disabled: boolean;
  readonly onTarget: (path: string) => void;
  readonly onFolder: (path: string) => void;
}

/** The removable drives, and a folder of one's own choice beside them. */
export function TargetChoice({ drives, folder, target, disabled, onTarget, onFolder }: TargetChoiceProps) {
  const t = useTranslate();
  const [fault, setFault] = useState<ErrorRecord | null>(null);
  // A file that was brought lies on a drive of the list: that is one place, not two.
  const isDrive = drives.data?.some(({ path }) => path === folder) === true;
  const pick = async (): Promise<void> => {
    setFault(null);
    try {
      const path = await window.kalqan.shell.pickFolder({ purpose: "export" });
      if (path !== null) onFolder(path);
    } catch (error) {
      setFault(toErrorRecord(error));
    }
  };
  return (
    <div>
      <div className={classes.head}>
        <h3 className={classes.subtitle}>{t("export.drives")}</h3>
        <Button
          variant="subtle"
          size="compact-md"
          disabled={disabled}
          loading={drives.isFetching && !drives.isPending}
          leftSection={<IconRefresh size={16} stroke={1.5} aria-hidden="true" />}
          onClick={() => void drives.refetch()}
        >
          {t("export.refresh")}
        </Button>
      </div>
      {drives.error !== null && <ErrorState error={drives.error} retry={() => void drives.refetch()} />}
      {drives.isPending && <LoadingState shape="table" />}
      {drives.data?.length === 0 && <p className={classes.none}>{t("export.noDrives")}</p>}
      <Radio.Group
        value={target}
        onChange={onTarget}
        label={t("export.where")}
        labelProps={{ className: classes.hidden }}
      >
        <div className={classes.targets}>
          {drives.data?.map((drive) => (
            <DriveCard key={drive.path} drive={drive} disabled={disabled} />
          ))}
          {folder !== null && !isDrive && (
            <Radio.Card className={classes.target} value={folder} disabled={disabled}>
              <Radio.Indicator />
              <span className={classes.targetWords}>
                <span className={classes.targetName}>{t("export.folder")}</span>
                <span className={classes.path}>{folder}</span>
              </span>
            </Radio.Card>
          )}
        </div>
      </Radio.Group>
      {fault !== null && <ErrorState error={fault} />}
      <Button className={classes.other} variant="default" disabled={disabled} onClick={() => void pick()}>
        {t(folder === null ? "export.pickFolder" : "export.pickOtherFolder")}
      </Button>
    </div>
  );
}
