import { NativeSelect } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { formatShortDate } from "#shared/language/dates.ts";
import type { CompletionForm } from "#shared/plan/schema.ts";
import { useFormats } from "../../../../app/language/use-formats.ts";
import { useTranslate } from "../../../../app/language/use-translate.ts";
import type { CopiedTable } from "./clipboard-table.ts";
import { type ColumnMatch, pasteTargets } from "./match-columns.ts";
import classes from "./paste-dialog.module.css";
import type { PastedCell, ReadTable } from "./read-table.ts";

/** So many rows are shown; the others are taken unseen, and counted in the button. */
const shownRows = 100;

interface PastePreviewProps {
  readonly form: CompletionForm;
  readonly table: CopiedTable;
  readonly match: ColumnMatch;
  readonly read: ReadTable;
  readonly onField: (column: number, field: string | null) => void;
}

/** The rows as they will be taken, under the field that each column goes into. */
export function PastePreview({ form, table, match, read, onField }: PastePreviewProps) {
  const t = useTranslate();
  const targets = pasteTargets(form);
  const shown = read.cells.slice(0, shownRows);
  return (
    <div className={classes.preview}>
      <table className={classes.table}>
        <thead>
          <tr>
            {match.fields.map((field, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone.
              <th key={column} scope="col">
                <NativeSelect
                  size="xs"
                  aria-label={t("reportScreen.paste.column", { number: column + 1 })}
                  value={field ?? ""}
                  data={[
                    { value: "", label: t("reportScreen.paste.leaveOut") },
                    ...targets.map((target) => ({ value: target.field, label: t(target.label) })),
                  ]}
                  onChange={(event) => onField(column, event.currentTarget.value || null)}
                />
                {match.hasHeader && <span className={classes.heading}>{table.rows[0]?.[column]}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a copied table have nothing else.
            <tr key={index}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone.
                <td key={column} data-left-out={cell.target === null || undefined} data-fault={cell.fault ?? undefined}>
                  <CellWords cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {read.cells.length > shownRows && (
        <p className={classes.more}>{t("reportScreen.paste.more", { rows: read.cells.length - shownRows })}</p>
      )}
    </div>
  );
}

/** As it will stand in its field; what could not be read as it was copied, marked. */
function CellWords({ cell: { text, target, value, fault } }: { readonly cell: PastedCell }) {
  const t = useTranslate();
  const { number } = useFormats();
  if (fault !== null) {
    return (
      <span className={classes.fault}>
        <IconAlertTriangle
          size={14}
          stroke={1.75}
          role="img"
          aria-label={t(`reportScreen.paste.unreadable.${fault}`)}
        />
        {text.slice(0, 80)}
      </span>
    );
  }
  if (target === null) return text;
  if (typeof value === "number") return number(value);
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/u.test(value)) return formatShortDate(value);
  return String(value ?? "");
}
