import { z } from "zod";
import type { Language } from "../language/language.ts";
import type { FoundForm } from "../language/search/found-form.ts";
import type { Plan } from "../plan/schema.ts";
import { planColumns } from "./plan-columns.ts";
import { filterRows, planFiltersSchema } from "./plan-filters.ts";
import type { PlanRow } from "./plan-row.ts";
import { createPlanSearch } from "./plan-search.ts";
import { planSortSchema, sortRows } from "./sort-rows.ts";

/** How the plan is looked at: narrowed, sorted, with which columns. The table and what is printed of it are made from it. */
export const planLookSchema = z
  .strictObject({
    filters: planFiltersSchema,
    sort: planSortSchema,
    columns: z.array(z.enum(planColumns)).min(1).readonly(),
  })
  .readonly();
export type PlanLook = z.infer<typeof planLookSchema>;

/** The rows as they are shown: those that fit, in their order, with the forms to mark. */
export interface ListedPlan {
  readonly rows: readonly PlanRow[];
  readonly forms: readonly FoundForm[];
}

/** The rows of a plan that fit the filters, sorted as the language does. */
export function listPlan(
  plan: Plan,
  rows: readonly PlanRow[],
  { filters, sort }: Pick<PlanLook, "filters" | "sort">,
  language: Language,
): ListedPlan {
  const found = createPlanSearch(plan, rows)(filters.text);
  const fitting = filterRows(rows, filters, found?.numbers ?? null);
  return { rows: sortRows(fitting, sort, language), forms: found?.forms ?? [] };
}
