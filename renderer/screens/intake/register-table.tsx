import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import type { Register } from "#shared/api/intake-view.ts";
import { today } from "#shared/plan/calendar-date.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { BodyPackages } from "./body-packages.tsx";
import classes from "./intake.module.css";
import { countingPackage, daysLate, openPackages, standingOf } from "./standing.ts";
import { StandingBadge } from "./standing-badge.tsx";

type Row = Register["bodies"][number];

interface RegisterTableProps {
  readonly rows: readonly Row[];
  /** To the due date; negative = so many days past it. */
  readonly daysLeft: number;
  /** The body whose packages are to be shown at once: the register leads here by its cells. */
  readonly asked: string | null;
}

/** Every body that must report, and how it stands. */
export function RegisterTable({ rows, daysLeft, asked }: RegisterTableProps) {
  const t = useTranslate();
  const columns = useColumns(daysLeft, (row) => setOpened(row.body));
  const [opened, setOpened] = useState<string | null>(asked);
  const row = rows.find(({ body, packages }) => body === opened && packages.length > 0) ?? null;
  return (
    <>
      <DataTable
        columns={columns}
        rows={rows}
        rowKey={({ body }) => body}
        caption={t("intake.screen.register")}
        empty={<p className={classes.none}>{t("intake.screen.none")}</p>}
      />
      <BodyPackages row={row} onClose={() => setOpened(null)} />
    </>
  );
}

function useColumns(daysLeft: number, onOpen: (row: Row) => void): Column<Row>[] {
  const t = useTranslate();
  const { pick, date } = useFormats();
  const { plan } = useWorkplace();
  return useMemo(() => {
    const nameOf = (code: string): string => {
      const body = plan.bodies.find((candidate) => candidate.code === code);
      return body === undefined ? code : pick(body.name);
    };
    const lastPackage = ({ packages: [last] }: Row): string => {
      if (last === undefined) return "—";
      const day = date(today(new Date(last.receivedAt)));
      return last.version === null ? day : t("intake.table.lastPackage", { day, version: last.version });
    };
    const lateOf = (row: Row): number => daysLate(row, daysLeft);
    return [
      {
        id: "body",
        header: t("intake.table.body"),
        sortBy: ({ body }) => nameOf(body),
        cell: ({ body }) => nameOf(body),
      },
      {
        id: "standing",
        header: t("intake.table.standing"),
        width: "12rem",
        sortBy: (row) => t(`intake.standings.word.${standingOf(row)}`),
        cell: (row) => <StandingBadge standing={standingOf(row)} />,
      },
      {
        id: "received",
        header: t("intake.table.received"),
        sortBy: (row) => receivedAt(row),
        cell: (row) => lastPackage(row),
      },
      {
        id: "late",
        header: t("intake.table.late"),
        width: "10rem",
        sortBy: lateOf,
        cell: (row) => {
          const days = lateOf(row);
          if (days > 0) return <span className={classes.late}>{t("intake.table.days", { count: days })}</span>;
          return countingPackage(row) === null ? "—" : t("intake.table.inTime");
        },
      },
      {
        id: "open",
        header: t("intake.table.open"),
        isHeaderHidden: true,
        align: "end",
        width: "7rem",
        cell: (row) =>
          row.packages.length > 0 && (
            <Button
              size="xs"
              variant={openPackages(row).length > 0 ? "filled" : "default"}
              aria-label={`${t(openPackages(row).length > 0 ? "intake.table.decide" : "intake.table.open")}: ${nameOf(row.body)}`}
              onClick={() => onOpen(row)}
            >
              {t(openPackages(row).length > 0 ? "intake.table.decide" : "intake.table.open")}
            </Button>
          ),
      },
    ];
  }, [t, pick, date, plan, daysLeft, onOpen]);
}

function receivedAt({ packages }: Row): number | null {
  return packages[0] === undefined ? null : Date.parse(packages[0].receivedAt);
}
