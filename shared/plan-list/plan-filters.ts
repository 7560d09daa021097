import { z } from "zod";
import { bodyCodeSchema, completionFormSchema, type Deadline, dateSchema } from "../plan/schema.ts";
import { type Status, statusSchema } from "../report/entry.ts";
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
export const planFiltersSchema = z
  .strictObject({
    /** What is searched for, in either language. */
    text: z.string().max(1_000),
    mine: z.boolean(),
    /** Of this body's measures those not done; of others' all whose deadline is near or has passed. */
    standing: z.array(z.enum(standings)).readonly(),
    kind: z.array(z.enum(deadlineKinds)).readonly(),
    form: z.array(completionFormSchema).readonly(),
    status: z.array(z.enum(statuses)).readonly(),
    /** Numbers of sections. */
    section: z.array(z.int()).readonly(),
    /** Codes of bodies and groups; a body also where one of its groups is named. */
    body: z.array(bodyCodeSchema).readonly(),
    /** One day on which measures are due, `YYYY-MM-DD`; null = any. */
    date: dateSchema.nullable(),
  })
  .readonly();
export type PlanFilters = z.infer<typeof planFiltersSchema>;

export const noFilters: PlanFilters = {
  text: "",
  mine: false,
  standing: [],
  kind: [],
  form: [],
  status: [],
  section: [],
  body: [],
  date: null,
};

/** The lists among the filters: each value of one is a chip of its own. */
export const listFilters = ["standing", "status", "kind", "section", "body", "form"] as const;
export type ListFilter = (typeof listFilters)[number];

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
      fits(filters.status, statusOf(row)) &&
      fits(filters.section, row.measure.section) &&
      (filters.body.length === 0 || filters.body.some((code) => row.bodies.has(code))),
  );
}

/** How many filters narrow the plan, the search not among them. */
export function countFilters(filters: PlanFilters): number {
  const values = listFilters.reduce((sum, list) => sum + filters[list].length, 0);
  return values + (filters.mine ? 1 : 0) + (filters.date === null ? 0 : 1);
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
