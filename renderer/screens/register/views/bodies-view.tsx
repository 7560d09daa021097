import { useMemo } from "react";
import type { BodyCellView, BodyTable } from "#shared/api/register-view.ts";
import { formatShortDate } from "#shared/language/dates.ts";
import { today } from "#shared/plan/calendar-date.ts";
import { isFirstHalf, parseHalfYear, yearOf } from "#shared/plan/half-year.ts";
import { findBody } from "#shared/plan/plan.ts";
import { bodyStandings } from "#shared/register/body-standing.ts";
import { useCall } from "../../../app/contract/use-call.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { type Translate, useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import { type GridCell, PictureGrid } from "../grid/picture-grid.tsx";
import { Legend } from "../legend.tsx";
import classes from "../register.module.css";
import { StandingIcon } from "../standing-icon.tsx";
import { type ToPackage, useToPackage } from "../to-package.ts";

/** Bodies by half-years: who reported, when, which version, in time or late. */
export function BodiesView() {
  const table = useCall("register", "bodies", {});
  if (table.isPending) return <LoadingState shape="table" />;
  if (table.isError) return <ErrorState error={table.error} retry={() => void table.refetch()} />;
  return <BodiesGrid table={table.data} />;
}

function BodiesGrid({ table }: { readonly table: BodyTable }) {
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
