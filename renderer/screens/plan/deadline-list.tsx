import { Anchor } from "@mantine/core";
import { useMemo } from "react";
import type { PlanRow } from "#shared/plan-list/plan-row.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { type Column, DataTable } from "../../components/data-table.tsx";
import classes from "./deadline-list.module.css";
import { OthersStanding, StandingBadge, WeekendNote } from "./deadline-words.tsx";

/** What the picture of the deadlines shows, as a table: the nearest day first. */
export function DeadlineList({ rows }: { readonly rows: readonly PlanRow[] }) {
  const t = useTranslate();
  const { date, pick } = useFormats();
  const dated = useMemo(() => rows.filter(({ standing }) => standing.date !== null), [rows]);
  const columns = useMemo(
    (): Column<PlanRow>[] => [
      {
        id: "date",
        header: t("planScreen.columns.deadline"),
        width: "13rem",
        sortBy: ({ standing }) => standing.daysLeft,
        cell: ({ standing }) =>
          standing.date !== null && (
            <>
              {date(standing.date)}
              <span className={classes.note}>
                <WeekendNote date={standing.date} />
              </span>
            </>
          ),
      },
      {
        id: "measure",
        header: t("planScreen.columns.name"),
        sortBy: ({ measure }) => measure.number,
        cell: ({ measure }) => (
          <Anchor className={classes.measure} href={formatRoute("plan", [measure.number])} inherit>
            <b>{measure.number}.</b> {pick(measure.name)}
          </Anchor>
        ),
      },
      {
        id: "standing",
        header: t("planScreen.columns.standing"),
        width: "12rem",
        cell: (row) => (row.shown === null ? <OthersStanding standing={row.standing} /> : <StandingBadge row={row} />),
      },
    ],
    [t, date, pick],
  );
  return (
    <DataTable
      columns={columns}
      rows={dated}
      rowKey={({ measure }) => String(measure.number)}
      caption={t("planScreen.caption")}
      initialSort={{ id: "date", desc: false }}
      empty={<p className={classes.none}>{t("planScreen.timeline.none")}</p>}
    />
  );
}
