import { Radio } from "@mantine/core";
import { IconUsb } from "@tabler/icons-react";
import type { Drive } from "#shared/window-api.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { usedShare } from "./drive-list.ts";
import classes from "./export-screen.module.css";

/** One removable drive: its name, where it is, how large and how full, as a choice. */
export function DriveCard({ drive, disabled }: { readonly drive: Drive; readonly disabled: boolean }) {
  const t = useTranslate();
  const used = usedShare(drive);
  return (
    <Radio.Card className={classes.target} value={drive.path} disabled={disabled}>
      <Radio.Indicator />
      <IconUsb className={classes.targetIcon} size={24} stroke={1.5} aria-hidden="true" />
      <span className={classes.targetWords}>
        <span className={classes.targetName}>{drive.label === "" ? t("export.nameless") : drive.label}</span>
        <span className={classes.path}>{[drive.path, drive.fileSystem].filter((part) => part !== "").join(" · ")}</span>
      </span>
      <span className={classes.space}>
        <span>
          {drive.free === null
            ? t("export.size", { size: drive.size })
            : t("export.free", { free: drive.free, size: drive.size })}
        </span>
        {used !== null && (
          <svg className={classes.fill} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            <rect className={classes.used} width={used * 100} height={6} />
          </svg>
        )}
      </span>
    </Radio.Card>
  );
}
