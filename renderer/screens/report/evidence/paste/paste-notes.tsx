import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import { useTranslate } from "../../../../app/language/use-translate.ts";
import { longestCell } from "../evidence-limits.ts";
import { mostRows } from "../evidence-list.ts";
import classes from "./paste-dialog.module.css";
import type { ReadTable } from "./read-table.ts";

interface PasteNotesProps {
  readonly read: ReadTable;
  readonly hasMerged: boolean;
  /** So many rows can still be taken. */
  readonly room: number;
}

/** What of a copied table is not taken as it stands, in words. */
export function PasteNotes({ read, hasMerged, room }: PasteNotesProps) {
  const t = useTranslate();
  const { rows, faults, columnsLeftOut } = read;
  const warnings = [
    faults.day > 0 && t("reportScreen.paste.faults.day", { cells: faults.day }),
    faults.number > 0 && t("reportScreen.paste.faults.number", { cells: faults.number }),
    faults.tooLong > 0 && t("reportScreen.paste.faults.tooLong", { cells: faults.tooLong, most: longestCell }),
    rows.length > room && t("reportScreen.paste.tooMany", { most: mostRows, fit: room }),
    columnsLeftOut > 0 && t("reportScreen.paste.columnsLeftOut", { columns: columnsLeftOut }),
    rows.length === 0 && t("reportScreen.paste.nothing"),
  ].filter((words) => words !== false);
  return (
    <ul className={classes.notes} aria-live="polite">
      {warnings.map((words) => (
        <li key={words}>
          <IconAlertTriangle className={classes.warning} size={16} stroke={1.75} aria-hidden="true" />
          {words}
        </li>
      ))}
      {hasMerged && (
        <li>
          <IconInfoCircle className={classes.info} size={16} stroke={1.75} aria-hidden="true" />
          {t("reportScreen.paste.merged")}
        </li>
      )}
    </ul>
  );
}
