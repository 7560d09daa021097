import type { LocalisedText } from "#shared/language/language.ts";
import { shownStatuses } from "#shared/report/derived-status.ts";
import type { PlanRow } from "../plan-row.ts";
import type { PlanColumn } from "./columns.ts";

/** What a row is sorted by in a column: text as the language sorts it, days and states by value; undefined comes last. */
export function sortValue(
  row: PlanRow,
  column: PlanColumn,
  pick: (text: LocalisedText) => string,
): string | number | undefined {
  const { measure, standing, shown } = row;
  switch (column) {
    case "number":
      return measure.number;
    case "name":
      return pick(measure.name);
    case "form":
      return pick(measure.completionFormText);
    case "responsible":
      return pick(measure.responsibleText);
    case "deadline":
      // Days left sort as dates do.
      return standing.daysLeft ?? undefined;
    case "standing":
      return shown === null ? undefined : urgency.indexOf(shown);
    case "funding":
      return pick(measure.expenditureText);
  }
}

/** What asks for the most comes first. */
const urgency = [...shownStatuses].reverse();

/** Ascending; numbers by value, texts by the language's order. */
export function compareSortValues(
  compareText: (a: string, b: string) => number,
  a: string | number | undefined,
  b: string | number | undefined,
): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return compareText(String(a ?? ""), String(b ?? ""));
}
