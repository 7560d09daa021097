import { z } from "zod";
import type { Language } from "../language/language.ts";
import { compareText } from "../language/order.ts";
import { shownStatuses } from "../report/derived-status.ts";
import { type PlanColumn, planColumns } from "./plan-columns.ts";
import type { PlanRow } from "./plan-row.ts";

/** By which column the plan is sorted, and which way. */
export const planSortSchema = z.strictObject({ column: z.enum(planColumns), desc: z.boolean() }).readonly();
export type PlanSort = z.infer<typeof planSortSchema>;

/** As the resolution prints it, by its sections. */
export const planOrder: PlanSort = { column: "number", desc: false };

/** True where the rows stand as the plan has them: only then under its sections. */
export function isPlanOrder({ column, desc }: PlanSort): boolean {
  return column === planOrder.column && desc === planOrder.desc;
}

/**
 * The rows sorted: text as the language sorts it, days and states by value, what has no value last whatever the direction;
 * among equals the plan's own order.
 */
export function sortRows(rows: readonly PlanRow[], { column, desc }: PlanSort, language: Language): PlanRow[] {
  const compare = compareText(language);
  const direction = desc ? -1 : 1;
  return rows
    .map((row) => ({ row, value: sortValue(row, column, language) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      if (typeof a.value === "number" && typeof b.value === "number") return direction * (a.value - b.value);
      return direction * compare(String(a.value), String(b.value));
    })
    .map(({ row }) => row);
}

function sortValue(
  { measure, standing, shown }: PlanRow,
  column: PlanColumn,
  language: Language,
): string | number | null {
  switch (column) {
    case "number":
      return measure.number;
    case "name":
      return measure.name[language];
    case "form":
      return measure.completionFormText[language];
    case "responsible":
      return measure.responsibleText[language];
    case "deadline":
      // Days left sort as dates do.
      return standing.daysLeft;
    case "standing":
      return shown === null ? null : urgency.indexOf(shown);
    case "funding":
      return measure.expenditureText[language];
  }
}

/** What asks for the most comes first. */
const urgency = [...shownStatuses].reverse();
