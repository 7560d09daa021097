import { Button } from "@mantine/core";
import { useMemo } from "react";
import type { ResponseOf } from "../app/contract/contract-types.ts";
import { useFormats } from "../app/language/use-formats.ts";
import { useTranslate } from "../app/language/use-translate.ts";
import classes from "./backup-table.module.css";
import { type Column, DataTable } from "./data-table.tsx";
import type { RestoreSource } from "./restore/restore-dialog.tsx";

type Backup = ResponseOf<"backup", "list">[number];

interface BackupTableProps {
  readonly backups: readonly Backup[];
  readonly caption: string;
  readonly onRestore: (source: RestoreSource) => void;
}

/** Backups, the newest first; each can be put back. */
export function BackupTable({ backups, caption, onRestore }: BackupTableProps) {
  const t = useTranslate();
  const { dateTime, size, halfYear } = useFormats();
  const columns = useMemo<Column<Backup>[]>(
    () => [
      {
        id: "at",
        header: t("backups.at"),
        width: "17rem",
        sortBy: ({ at }) => Date.parse(at),
        cell: ({ at }) => dateTime(at),
      },
      {
        id: "reason",
        header: t("backups.reason"),
        sortBy: ({ reason }) => t(`backups.reasons.${reason}`),
        cell: ({ reason }) => t(`backups.reasons.${reason}`),
      },
      {
        id: "halfYears",
        header: t("backups.halfYears"),
        cell: ({ halfYears }) =>
          halfYears.length === 0 ? t("backups.noHalfYears") : halfYears.map(halfYear).join(", "),
      },
      {
        id: "size",
        header: t("backups.size"),
        align: "end",
        width: "7rem",
        sortBy: (backup) => backup.size,
        cell: (backup) => size(backup.size),
      },
      {
        id: "show",
        header: t("backups.show"),
        isHeaderHidden: true,
        align: "end",
        width: "21rem",
        cell: ({ path, at }) => (
          <span className={classes.acts}>
            <Button
              variant="default"
              size="xs"
              aria-label={`${t("backups.show")}: ${dateTime(at)}`}
              onClick={() => void window.kalqan.shell.showInFolder(path).catch(() => undefined)}
            >
              {t("backups.show")}
            </Button>
            <Button
              variant="default"
              size="xs"
              aria-label={t("restore.actionNamed", { at })}
              onClick={() => onRestore({ path, at })}
            >
              {t("restore.action")}
            </Button>
          </span>
        ),
      },
    ],
    [t, dateTime, size, halfYear, onRestore],
  );
  return (
    <DataTable
      columns={columns}
      rows={backups}
      rowKey={({ path }) => path}
      caption={caption}
      initialSort={{ id: "at", desc: true }}
    />
  );
}
