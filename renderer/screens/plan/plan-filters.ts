import { type CompletionForm, completionForms, type Deadline } from "#shared/plan/schema.ts";
import { type Status, statusSchema } from "#shared/report/entry.ts";
import type { PlanRow } from "./plan-row.ts";

export const standings = ["due", "overdue"] as const;
export const deadlineKinds = [
  "month",
  "yearly",
  "permanent",
  "asNeeded",
  "afterLaw",
] as const satisfies Deadline["kind"][];
export const statuses = [...statusSchema.options, "untouched"] as const satisfies (Status | "untouched")[];

/** What the plan is narrowed to. An empty list narrows nothing; within a list any, between lists all must fit. */
export interface PlanFilters {
  readonly text: string;
  readonly mine: boolean;
  /** Of this body's measures those not done; of others' all whose deadline is near or has passed. */
  readonly standing: readonly (typeof standings)[number][];
  readonly kind: readonly Deadline["kind"][];
  readonly form: readonly CompletionForm[];
  readonly status: readonly (typeof statuses)[number][];
  /** One day on which measures are due, `YYYY-MM-DD`; null = any. */
  readonly date: string | null;
}

export const noFilters: PlanFilters = {
  text: "",
  mine: false,
  standing: [],
  kind: [],
  form: [],
  status: [],
  date: null,
};

/** The lists among the filters: each value of one is a chip of its own. */
export type ListFilter = "standing" | "kind" | "form" | "status";

/** The rows that fit, in their order. `found` are the measures that the search for `text` found; null = no search. */
export function filterRows(
  rows: readonly PlanRow[],
  filters: PlanFilters,
  found: ReadonlySet<number> | null,
): PlanRow[] {
  return rows.filter(
    (row) =>
      (found === null || found.has(row.measure.number)) &&
      (!filters.mine || row.role !== null) &&
      (filters.date === null || row.standing.date === filters.date) &&
      fits(filters.standing, standingOf(row)) &&
      fits(filters.kind, row.measure.deadline.kind) &&
      fits(filters.form, row.measure.completionForm) &&
      fits(filters.status, statusOf(row)),
  );
}

/** How many filters narrow the plan, the search not among them. */
export function countFilters(filters: PlanFilters): number {
  const lists = [filters.standing, filters.kind, filters.form, filters.status];
  return lists.reduce((sum, list) => sum + list.length, 0) + (filters.mine ? 1 : 0) + (filters.date === null ? 0 : 1);
}

/** The filters with one value of a list taken in, or out where it was in. */
export function toggled<F extends ListFilter>(
  filters: PlanFilters,
  filter: F,
  value: PlanFilters[F][number],
): PlanFilters {
  const list: readonly PlanFilters[F][number][] = filters[filter];
  const next = list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
  return { ...filters, [filter]: next };
}

/** The filters of an address; what an address says wrongly is passed over. */
export function readFilters(query: Readonly<Record<string, string>>): PlanFilters {
  const listed = <T extends string>(name: string, allowed: readonly T[]): T[] => {
    const given = (query[name] ?? "").split(",");
    return allowed.filter((value) => given.includes(value));
  };
  return {
    text: query.q ?? "",
    mine: query.mine === "yes",
    standing: listed("standing", standings),
    kind: listed("kind", deadlineKinds),
    form: listed("form", completionForms),
    status: listed("status", statuses),
    date: /^\d{4}-\d{2}-\d{2}$/.test(query.date ?? "") ? (query.date ?? null) : null,
  };
}

/** The filters as an address carries them: only what narrows. */
export function writeFilters(filters: PlanFilters): Record<string, string> {
  const query: Record<string, string> = {};
  if (filters.text !== "") query.q = filters.text;
  if (filters.mine) query.mine = "yes";
  for (const name of ["standing", "kind", "form", "status"] as const) {
    if (filters[name].length > 0) query[name] = filters[name].join(",");
  }
  if (filters.date !== null) query.date = filters.date;
  return query;
}

function fits<T>(allowed: readonly T[], value: T | null): boolean {
  return allowed.length === 0 || (value !== null && allowed.includes(value));
}

function standingOf({ standing, stored }: PlanRow): PlanFilters["standing"][number] | null {
  if (stored === "done") return null;
  return standing.state === "due" || standing.state === "overdue" ? standing.state : null;
}

function statusOf({ role, stored }: PlanRow): PlanFilters["status"][number] | null {
  return role === null ? null : (stored ?? "untouched");
}
