import { deadlineText } from "#shared/plan-list/deadline-text.ts";
import type { PlanColumn } from "#shared/plan-list/plan-columns.ts";
import type { PlanRow } from "#shared/plan-list/plan-row.ts";
import { standingText } from "#shared/plan-list/standing-text.ts";
import type { PlanTable } from "./plan-table.ts";

/** What stands in a cell, as the page shows it; a second line is a note to the first. */
export function planCell({ measure, ...row }: PlanRow, column: PlanColumn, { language }: PlanTable): string {
  switch (column) {
    case "number":
      return String(measure.number);
    case "name":
      return measure.footnote === null ? measure.name[language] : `${measure.name[language]}*`;
    case "form":
      return measure.completionFormText[language];
    case "responsible":
      return measure.responsibleText[language];
    case "deadline": {
      const { text, note } = deadlineText({ measure, ...row }, language);
      return note === null ? text : `${text}\n${note}`;
    }
    case "standing":
      return standingText({ measure, ...row }, language) ?? "";
    case "funding":
      return measure.expenditureText[language];
  }
}
