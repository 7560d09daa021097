import { Anchor } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useMemo } from "react";
import type { Missing } from "#shared/api/register-view.ts";
import { type HalfYear, parseHalfYear } from "#shared/plan/half-year.ts";
import { findBody } from "#shared/plan/plan.ts";
import { narrowMissing } from "#shared/register/narrow.ts";
import { useCall } from "../../../app/contract/use-call.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { type Column, DataTable } from "../../../components/data-table.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import { FilterTools } from "../filters/filter-tools.tsx";
import type { FilteredViewProps } from "../filters/filtered-view.ts";
import { NothingLeft } from "../filters/nothing-left.tsx";
import { useShownBodies } from "../filters/use-shown-bodies.ts";
import classes from "../register.module.css";
import { StandingWord } from "../standing-icon.tsx";
import { useToPackage } from "../to-package.ts";

type Row = Missing["bodies"][number];

/** From the day on which reports are due to that of the consolidated one, so that a full bar says «too late». Days. */
const fullBar = 15;

/** Who has not reported on the half-year chosen, the longest late first, with whom to call. */
export function MissingView({ filter, onChange }: FilteredViewProps) {
  const t = useTranslate();
  const { halfYear: halfYearName } = useFormats();
  const { halfYear } = useWorkplace();
  const missing = useCall("register", "missing", { halfYear });
  const all = missing.data?.bodies ?? [];
  const rows = useMemo(() => narrowMissing(missing.data?.bodies ?? [], filter), [missing.data, filter]);
  const count = useShownBodies(rows.length, all.length);
  const columns = useColumns(parseHalfYear(halfYear), Math.max(fullBar, ...rows.map(({ daysMissing }) => daysMissing)));
  if (missing.isPending) return <LoadingState shape="table" />;
  if (missing.isError) return <ErrorState error={missing.error} retry={() => void missing.refetch()} />;
  if (all.length === 0) {
    return (
      <EmptyState icon={IconCircleCheck} title={t("register.missing.none")} text={t("register.missing.noneText")} />
    );
  }
  return (
    <>
      <FilterTools view="missing" filter={filter} count={count} onChange={onChange} />
      <DataTable
        columns={columns}
        rows={rows}
        rowKey={({ body }) => body}
        caption={t("register.missing.caption", { halfYear: halfYearName(halfYear) })}
        empty={<NothingLeft onChange={onChange} />}
      />
    </>
  );
}

function useColumns(halfYear: HalfYear, longest: number): Column<Row>[] {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan } = useWorkplace();
  const toPackage = useToPackage();
  return useMemo(() => {
    const nameOf = (code: string): string => {
      const body = findBody(plan, code);
      return body === undefined ? code : pick(body.name);
    };
    return [
      {
        id: "body",
        header: t("register.columns.body"),
        sortBy: ({ body }) => nameOf(body),
        cell: ({ body, packages }) => {
          if (packages === 0) return nameOf(body);
          const { href, onGo } = toPackage(body, halfYear);
          return (
            <Anchor href={href} onClick={onGo}>
              {nameOf(body)}
            </Anchor>
          );
        },
      },
      {
        id: "standing",
        header: t("register.columns.standing"),
        width: "12rem",
        sortBy: ({ standing }) => t(`register.standings.${standing}`),
        cell: ({ standing }) => <StandingWord standing={standing} />,
      },
      {
        id: "days",
        header: t("register.columns.daysMissing"),
        width: "12rem",
        sortBy: ({ daysMissing }) => daysMissing,
        cell: ({ daysMissing }) => <DaysBar days={daysMissing} longest={longest} />,
      },
      {
        id: "contact",
        header: t("register.columns.contact"),
        width: "15rem",
        cell: ({ contact }) =>
          contact === null ? (
            <span className={classes.muted}>{t("register.missing.noContact")}</span>
          ) : (
            [contact.name, contact.phone, contact.email].filter(Boolean).join(", ")
          ),
      },
    ];
  }, [t, pick, plan, halfYear, longest, toPackage]);
}

/** Days late beside those of the others. */
function DaysBar({ days, longest }: { readonly days: number; readonly longest: number }) {
  const t = useTranslate();
  if (days === 0) return <span className={classes.muted}>{t("register.missing.notLate")}</span>;
  return (
    <span className={classes.days}>
      <span>{t("register.missing.days", { count: days })}</span>
      <svg className={classes.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect width={(100 * days) / longest} height="6" />
      </svg>
    </span>
  );
}
