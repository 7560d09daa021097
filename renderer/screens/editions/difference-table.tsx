import { useMemo } from "react";
import { type DifferenceRow, differenceRows } from "#shared/plan/editions/difference-words.ts";
import type { Plan } from "#shared/plan/schema.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import type { Column } from "../../components/data-table/column.ts";
import { DataTable } from "../../components/data-table.tsx";
import classes from "./editions.module.css";

/** What one edition changes of another: each change a line, with what stood there and what stands there now. */
export function DifferenceTable({ before, after }: { readonly before: Plan; readonly after: Plan }) {
  const t = useTranslate();
  const { language } = useFormats();
  const rows = useMemo(() => differenceRows(before, after, language), [before, after, language]);
  const columns = useMemo(
    (): Column<DifferenceRow>[] => [
      {
        id: "of",
        header: t("editions.difference.of"),
        cell: ({ subject, name }) => (
          <span className={classes.subject}>
            <strong>{subject}</strong> {name}
          </span>
        ),
        width: "34%",
      },
      { id: "what", header: t("editions.difference.what"), cell: ({ what }) => what, width: "16%" },
      { id: "before", header: t("editions.difference.before"), cell: ({ before: was }) => was ?? "—" },
      { id: "after", header: t("editions.difference.after"), cell: ({ after: is }) => is ?? "—" },
    ],
    [t],
  );
  return (
    <DataTable
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      caption={t("editions.difference.table")}
      empty={t("editions.difference.same")}
    />
  );
}
