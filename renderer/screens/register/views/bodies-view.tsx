import { useMemo } from "react";
import type { BodyCellView, BodyTable } from "#shared/api/register-view.ts";
import { formatShortDate } from "#shared/language/dates.ts";
import { today } from "#shared/plan/calendar-date.ts";
import { isFirstHalf, parseHalfYear, yearOf } from "#shared/plan/half-year.ts";
import { findBody } from "#shared/plan/plan.ts";
import { bodyStandings } from "#shared/register/body-standing.ts";
import { type NarrowedBodies, narrowBodies } from "#shared/register/narrow.ts";
import { useCall } from "../../../app/contract/use-call.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { type Translate, useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import { FilterTools } from "../filters/filter-tools.tsx";
import type { FilteredViewProps } from "../filters/filtered-view.ts";
import { NothingLeft } from "../filters/nothing-left.tsx";
import { useShownBodies } from "../filters/use-shown-bodies.ts";
import { type GridCell, PictureGrid } from "../grid/picture-grid.tsx";
import { Legend } from "../legend.tsx";
import classes from "../register.module.css";
import { StandingIcon } from "../standing-icon.tsx";
import { type ToPackage, useToPackage } from "../to-package.ts";

/** Bodies by half-years: who reported, when, which version, in time or late. */
export function BodiesView({ filter, onChange }: FilteredViewProps) {
  const table = useCall("register", "bodies", {});
  if (table.isPending) return <LoadingState shape="table" />;
  if (table.isError) return <ErrorState error={table.error} retry={() => void table.refetch()} />;
  return <Narrowed whole={table.data} filter={filter} onChange={onChange} />;
}

function Narrowed({ whole, filter, onChange }: FilteredViewProps & { readonly whole: BodyTable }) {
  const table = useMemo(() => narrowBodies<BodyCellView>(whole, filter), [whole, filter]);
  const count = useShownBodies(table.bodies.length, whole.bodies.length);
  return (
    <>
      <FilterTools view="bodies" filter={filter} count={count} onChange={onChange} />
      {table.bodies.length === 0 ? <NothingLeft onChange={onChange} /> : <BodiesGrid table={table} />}
    </>
  );
}

function BodiesGrid({ table }: { readonly table: NarrowedBodies<BodyCellView> }) {
  const t = useTranslate();
  const { halfYear: halfYearName, pick } = useFormats();
  const { plan } = useWorkplace();
  const toPackage = useToPackage();
  const halfYears = useMemo(() => table.halfYears.map(parseHalfYear), [table]);
  const shown = bodyStandings.filter((standing) => standing !== "none" && standing !== "ahead");
  return (
    <>
      <Legend
        items={shown.map((standing) => ({
          key: standing,
          shape: <StandingIcon standing={standing} />,
          word: t(`register.standings.${standing}`),
        }))}
      />
      <PictureGrid
        caption={t("register.bodies.caption")}
        corner={t("register.columns.body")}
        size="wide"
        columns={halfYears.map((one) => ({
          key: one,
          head: t("register.bodies.shortHalf", { year: yearOf(one), half: isFirstHalf(one) ? "I" : "II" }),
          title: halfYearName(one),
        }))}
        rows={table.bodies.map(({ body, cells }) => {
          const found = findBody(plan, body);
          const name = found === undefined ? body : pick(found.abbreviation);
          return {
            key: body,
            head: <span title={found === undefined ? undefined : pick(found.name)}>{name}</span>,
            cells: cells.map((cell) => {
              if (cell === null) return null;
              const half = parseHalfYear(cell.halfYear);
              return gridCell(t, cell, { name, halfYear: halfYearName(half) }, toPackage(body, half));
            }),
          };
        })}
      />
    </>
  );
}

/** Nothing where there is nothing to be seen: no report is owed, or its half-year has not begun. */
function gridCell(
  t: Translate,
  cell: BodyCellView,
  { name, halfYear }: { readonly name: string; readonly halfYear: string },
  to: ToPackage,
): GridCell | null {
  const { standing, counting, late, daysMissing } = cell;
  if (standing === "none" || standing === "ahead") return null;
  const days = late === null ? daysMissing : late.byIntake;
  const seen = [
    ...(counting === null
      ? []
      : [
          t("register.cell.version", { version: counting.version }),
          formatShortDate(today(new Date(counting.receivedAt))),
        ]),
    ...(days > 0 ? [t("register.cell.plusDays", { count: days })] : []),
  ];
  const [first, ...rest] = seen;
  const text = [t(`register.standings.${standing}`), ...cellWords(t, cell)].join(", ");
  return {
    ...to,
    // What is seen stands in what is said, in the same order (WCAG 2.5.3).
    label: t("register.cell.label", { body: name, halfYear, text: [seen.join(" "), text].filter(Boolean).join(" – ") }),
    content: (
      <>
        <span className={classes.cellLine} data-late={(counting === null && days > 0) || undefined}>
          <StandingIcon standing={standing} />
          {first}
        </span>
        {rest.map((line, index) => (
          <span key={line} data-late={(index === 1 && days > 0) || undefined} className={classes.cellLine}>
            {" "}
            {line}
          </span>
        ))}
      </>
    ),
  };
}

/** What counts, its verdict and its lateness by both days; how late a body is of which nothing counts. */
function cellWords(t: Translate, { counting, late, daysMissing, packages }: BodyCellView): string[] {
  const days = (count: number) => (count === 0 ? t("register.cell.inTime") : t("register.cell.daysLate", { count }));
  return [
    ...(counting === null ? [] : [t(`verifyScreen.verdicts.${counting.verdict}`)]),
    ...(late === null
      ? []
      : [
          late.bySigning === null || late.bySigning === late.byIntake
            ? days(late.byIntake)
            : t("register.cell.lateBoth", { signing: days(late.bySigning), intake: days(late.byIntake) }),
        ]),
    ...(daysMissing > 0 ? [days(daysMissing)] : []),
    ...(packages > 1 ? [t("register.cell.came", { count: packages })] : []),
  ];
}
