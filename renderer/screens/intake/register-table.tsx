import { Button } from "@mantine/core";
import { useMemo } from "react";
import type { Register } from "#shared/api/intake-view.ts";
import { today } from "#shared/plan/calendar-date.ts";
import { useCall } from "../../app/contract/use-call.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { AnswerBadge } from "./answer-badge.tsx";
import classes from "./intake.module.css";
import { countingPackage, daysLate, openPackages, packageToOpen, standingOf } from "./standing.ts";
import { StandingBadge } from "./standing-badge.tsx";

type Row = Register["bodies"][number];

interface RegisterTableProps {
  readonly rows: readonly Row[];
  /** To the due date; negative = so many days past it. */
  readonly daysLeft: number;
}

/** Every body that must report, and how it stands. */
export function RegisterTable({ rows, daysLeft }: RegisterTableProps) {
  const t = useTranslate();
  const columns = useColumns(daysLeft);
  return (
    <DataTable
      columns={columns}
      rows={rows}
      rowKey={({ body }) => body}
      caption={t("intake.screen.register")}
      empty={<p className={classes.none}>{t("intake.screen.none")}</p>}
    />
  );
}

function useColumns(daysLeft: number): Column<Row>[] {
  const t = useTranslate();
  const { pick, date } = useFormats();
  const { plan, halfYear } = useWorkplace();
  const answers = useCall("receipts", "answers", { halfYear }).data;
  return useMemo(() => {
    const answerOf = (row: Row) => answers?.find(({ sha256 }) => sha256 === countingPackage(row)?.sha256) ?? null;
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
        width: "11rem",
        sortBy: (row) => t(`intake.standings.word.${standingOf(row)}`),
        cell: (row) => {
          const answer = answerOf(row);
          return (
            <span className={classes.badges}>
              <StandingBadge standing={standingOf(row)} />
              {answer !== null && <AnswerBadge standing={answer.standing} answer={answer.answer} />}
            </span>
          );
        },
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
        width: "8rem",
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
              component="a"
              href={formatRoute("intake", [packageToOpen(row)?.sha256 ?? ""])}
              size="xs"
              variant={openPackages(row).length > 0 ? "filled" : "default"}
              aria-label={`${t(openPackages(row).length > 0 ? "intake.table.decide" : "intake.table.open")}: ${nameOf(row.body)}`}
            >
              {t(openPackages(row).length > 0 ? "intake.table.decide" : "intake.table.open")}
            </Button>
          ),
      },
    ];
  }, [t, pick, date, plan, daysLeft, answers]);
}

function receivedAt({ packages }: Row): number | null {
  return packages[0] === undefined ? null : Date.parse(packages[0].receivedAt);
}
