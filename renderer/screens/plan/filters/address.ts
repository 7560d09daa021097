import { completionForms } from "#shared/plan/schema.ts";
import { type PlanColumn, planColumns } from "#shared/plan-list/plan-columns.ts";
import { deadlineKinds, listFilters, type PlanFilters, standings, statuses } from "#shared/plan-list/plan-filters.ts";
import { type PlanSort, planOrder } from "#shared/plan-list/sort-rows.ts";

type Query = Readonly<Record<string, string>>;

/** The filters of an address; what an address says wrongly is passed over. */
export function readFilters(query: Query): PlanFilters {
  const given = (name: string): string[] => (query[name] ?? "").split(",").filter(Boolean);
  const listed = <T extends string>(name: string, allowed: readonly T[]): T[] =>
    allowed.filter((value) => given(name).includes(value));
  return {
    text: query.q ?? "",
    mine: query.mine === "yes",
    standing: listed("standing", standings),
    kind: listed("kind", deadlineKinds),
    form: listed("form", completionForms),
    status: listed("status", statuses),
    section: given("section").map(Number).filter(Number.isInteger),
    body: given("body").filter((code) => /^[A-Z][A-Z0-9_]{1,31}$/.test(code)),
    date: /^\d{4}-\d{2}-\d{2}$/.test(query.date ?? "") ? (query.date ?? null) : null,
  };
}

/** The filters as an address carries them: only what narrows. */
export function writeFilters(filters: PlanFilters): Record<string, string> {
  const query: Record<string, string> = {};
  if (filters.text !== "") query.q = filters.text;
  if (filters.mine) query.mine = "yes";
  for (const name of listFilters) {
    if (filters[name].length > 0) query[name] = filters[name].join(",");
  }
  if (filters.date !== null) query.date = filters.date;
  return query;
}

/** How the table is sorted, `deadline` or `-deadline`; the plan's own order where an address says nothing. */
export function readSort({ sort = "" }: Query): PlanSort {
  const column = sort.replace(/^-/, "");
  return isColumn(column) ? { column, desc: sort.startsWith("-") } : planOrder;
}

/** The sorting as an address carries it; nothing for the plan's own order. */
export function writeSort({ column, desc }: PlanSort): Record<string, string> {
  if (column === planOrder.column && desc === planOrder.desc) return {};
  return { sort: `${desc ? "-" : ""}${column}` };
}

function isColumn(text: string): text is PlanColumn {
  return planColumns.some((column) => column === text);
}
