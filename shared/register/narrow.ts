import type { Plan } from "../plan/schema.ts";
import type { BodyCell } from "./body-standing.ts";
import type { RegisterFilter } from "./filter.ts";
import type { MeasureCell } from "./measure-picture.ts";
import { filterOf } from "./view-filters.ts";

type Cell = Pick<BodyCell, "standing" | "counting">;

/** Bodies by half-years as far as a filter leaves them: a cell that does not fit is null, a body without any is gone. */
export interface NarrowedBodies<C extends Cell> {
  readonly halfYears: readonly string[];
  readonly bodies: readonly { readonly body: string; readonly cells: readonly (C | null)[] }[];
}

/** The table of half-years narrowed. */
export function narrowBodies<C extends Cell>(table: NarrowedBodies<C>, given: RegisterFilter): NarrowedBodies<C> {
  const { halfYear, bodies, standings, verdicts } = filterOf("bodies", given);
  const kept = [...table.halfYears.keys()].filter((at) => halfYear === null || table.halfYears[at] === halfYear);
  const fits = (cell: C): boolean =>
    isIn(standings, cell.standing) &&
    (verdicts.length === 0 || (cell.counting !== null && verdicts.includes(cell.counting.verdict)));
  const isByCell = standings.length > 0 || verdicts.length > 0;
  return {
    halfYears: kept.flatMap((at) => table.halfYears[at] ?? []),
    bodies: table.bodies
      .filter(({ body }) => isIn(bodies, body))
      .map(({ body, cells }) => ({
        body,
        cells: kept.map((at) => cells[at] ?? null).map((cell) => (cell !== null && fits(cell) ? cell : null)),
      }))
      .filter(({ cells }) => !isByCell || cells.some((cell) => cell !== null)),
  };
}

/** The filter of answers with its sections told as measures, by which answers are kept; null where nothing is in both. */
export function withoutSections(plan: Plan, given: RegisterFilter): RegisterFilter | null {
  const filter = filterOf("answers", given);
  if (filter.sections.length === 0) return filter;
  const measures = narrowedMeasures(plan, filter);
  return measures.length === 0 ? null : { ...filter, sections: [], measures };
}

type Measured = Pick<MeasureCell, "measure" | "status">;

/** The numbers of the measures that a filter leaves of a plan, in its order. */
export function narrowedMeasures(plan: Plan, { sections, measures }: RegisterFilter): number[] {
  return plan.edition.measures
    .filter(({ number, section }) => isIn(sections, section) && isIn(measures, number))
    .map(({ number }) => number);
}

/** The picture of measures narrowed: of a body what fits, and only bodies of which anything does. */
export function narrowPicture<C extends Measured, R extends { readonly body: string; readonly cells: readonly C[] }>(
  rows: readonly R[],
  plan: Plan,
  given: RegisterFilter,
): { readonly measures: readonly number[]; readonly rows: readonly R[] } {
  const filter = filterOf("measures", given);
  const { bodies, statuses } = filter;
  const measures = narrowedMeasures(plan, filter);
  const left = new Set(measures);
  const isByCell = statuses.length > 0 || left.size < plan.edition.measures.length;
  const fits = ({ measure, status }: C): boolean =>
    left.has(measure) && (statuses.length === 0 || (status !== null && statuses.includes(status)));
  return {
    measures,
    rows: rows
      .filter(({ body }) => isIn(bodies, body))
      .map((row) => ({ ...row, cells: row.cells.filter(fits) }))
      .filter(({ cells }) => !isByCell || cells.length > 0),
  };
}

/** Those who have not reported narrowed. */
export function narrowMissing<R extends { readonly body: string } & Pick<BodyCell, "standing">>(
  rows: readonly R[],
  given: RegisterFilter,
): R[] {
  const { bodies, standings } = filterOf("missing", given);
  return rows.filter(({ body, standing }) => isIn(bodies, body) && isIn(standings, standing));
}

/** A list that is empty lets everything through. */
function isIn<T>(chosen: readonly T[], value: T): boolean {
  return chosen.length === 0 || chosen.includes(value);
}
