import { Anchor } from "@mantine/core";
import type { FoundForm } from "#shared/language/search/found-form.ts";
import { deadlineText } from "#shared/plan-list/deadline-text.ts";
import type { PlanColumn } from "#shared/plan-list/plan-columns.ts";
import type { PlanRow } from "#shared/plan-list/plan-row.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { Marked } from "../../../components/marked.tsx";
import { StandingBadge } from "../deadline-words.tsx";
import { FoundElsewhere } from "./found-elsewhere.tsx";
import classes from "./plan-table.module.css";
import { ResponsibleBodies } from "./responsible-bodies.tsx";

interface PlanCellProps {
  readonly row: PlanRow;
  readonly column: PlanColumn;
  /** All that are shown: what a search found in none of them is told in the name's. */
  readonly columns: readonly PlanColumn[];
  readonly forms: readonly FoundForm[];
}

/** One cell of the plan, as the resolution words it. */
export function PlanCell({ row, column, columns, forms }: PlanCellProps) {
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
        <>
          <Anchor className={classes.name} href={formatRoute("plan", [measure.number])} inherit>
            <Marked text={pick(measure.name)} forms={forms} />
          </Anchor>
          {forms.length > 0 && <FoundElsewhere row={row} columns={columns} forms={forms} />}
        </>
      );
    case "form":
      return <Marked text={pick(measure.completionFormText)} forms={forms} />;
    case "responsible":
      return <ResponsibleBodies measure={measure} isMine={row.role !== null} forms={forms} />;
    case "deadline":
      return <DeadlineCell row={row} forms={forms} />;
    case "standing":
      return <StandingBadge row={row} />;
    case "funding":
      return <Marked text={pick(measure.expenditureText)} forms={forms} />;
  }
}

/** Column 5, and what follows from it. */
function DeadlineCell({ row, forms }: Omit<PlanCellProps, "column" | "columns">) {
  const { language } = useFormats();
  const { text, note } = deadlineText(row, language);
  return (
    <>
      <Marked text={text} forms={forms} />
      {note !== null && <span className={classes.note}>{note}</span>}
    </>
  );
}
