import { Anchor } from "@mantine/core";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { Marked } from "../../../components/marked.tsx";
import { StandingBadge } from "../deadline-words.tsx";
import type { PlanRow } from "../plan-row.ts";
import type { PlanColumn } from "./columns.ts";
import classes from "./plan-table.module.css";
import { ResponsibleBodies } from "./responsible-bodies.tsx";

interface PlanCellProps {
  readonly row: PlanRow;
  readonly column: PlanColumn;
  readonly forms: readonly string[];
}

/** One cell of the plan, as the resolution words it. */
export function PlanCell({ row, column, forms }: PlanCellProps) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { measure } = row;
  switch (column) {
    case "number":
      return (
        <span className={classes.number}>
          {measure.number}
          {measure.footnote !== null && <sup title={t("planScreen.hasFootnote")}>*</sup>}
        </span>
      );
    case "name":
      return (
        <Anchor className={classes.name} href={formatRoute("plan", [measure.number])} inherit>
          <Marked text={pick(measure.name)} forms={forms} />
        </Anchor>
      );
    case "form":
      return <Marked text={pick(measure.completionFormText)} forms={forms} />;
    case "responsible":
      return <ResponsibleBodies measure={measure} isMine={row.role !== null} />;
    case "deadline":
      return <DeadlineCell row={row} forms={forms} />;
    case "standing":
      return <StandingBadge row={row} />;
    case "funding":
      return <Marked text={pick(measure.expenditureText)} forms={forms} />;
  }
}

/** Column 5; where it gives no day of its own, the day that follows from it. */
function DeadlineCell({ row, forms }: Omit<PlanCellProps, "column">) {
  const t = useTranslate();
  const { pick, date } = useFormats();
  const { measure, standing } = row;
  if (measure.deadline.kind === "afterLaw" && standing.date !== null) {
    return (
      <>
        {t("planScreen.afterLaw", { count: measure.deadline.months })}
        <span className={classes.note}>{t("planScreen.until", { date: date(standing.date) })}</span>
      </>
    );
  }
  return (
    <>
      <Marked text={pick(measure.deadlineText)} forms={forms} />
      {row.role === null && standing.state === "overdue" && (
        <span className={classes.note}>{t("planScreen.timeline.states.past")}</span>
      )}
    </>
  );
}
