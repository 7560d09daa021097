import type { ReportInput } from "#shared/report/input.ts";
import type { MadeHalfYear } from "./index.ts";

type Entry = ReportInput["entries"][number];

/** What was written of one measure in the packages that must count, added up by hand. */
export interface CountedMeasure {
  readonly measure: number;
  readonly done: number;
  readonly inProgress: number;
  readonly notDone: number;
  /** Thousand tenge. */
  readonly money: number;
  readonly letters: number;
  readonly orders: number;
  readonly agreements: number;
  readonly trainings: number;
  readonly peopleTrained: number;
  readonly delegates: number;
  readonly programmes: number;
  readonly grants: number;
  readonly pressReleases: number;
}

/** Adds up what bodies wrote, by measure: from what was put into the packages, never by asking the program. */
export function countWritten({ packages }: Pick<MadeHalfYear, "packages">): Map<number, CountedMeasure> {
  const entries = packages.flatMap(({ final, input }) => (final === "imported" && input !== null ? input.entries : []));
  const numbers = [...new Set(entries.map(({ measure }) => measure))].sort((a, b) => a - b);
  return new Map(
    numbers.map((measure) => [
      measure,
      countMeasure(
        measure,
        entries.filter((one) => one.measure === measure),
      ),
    ]),
  );
}

function countMeasure(measure: number, entries: readonly Entry[]): CountedMeasure {
  const stated = (status: Entry["status"]) => entries.filter((entry) => entry.status === status).length;
  const amounts = entries.flatMap(({ money = [] }) => money.map(({ amount }) => amount ?? 0));
  const items = <K extends string, T>(list: K, of: (evidence: Record<K, T[]>) => T[]): T[] =>
    entries.flatMap(({ evidence }) => (evidence !== undefined && list in evidence ? of(evidence as never) : []));
  const trainings = items<"trainings", { peopleTrained: number | null }>("trainings", (given) => given.trainings);
  const events = items<"events", { delegates: number | null }>("events", (given) => given.events);
  const grants = items<"grants", { count: number | null }>("grants", (given) => given.grants);
  const number = (list: string): number => items(list, (given) => given[list] ?? []).length;
  return {
    measure,
    done: stated("done"),
    inProgress: stated("inProgress"),
    notDone: stated("notDone"),
    money: Math.round(sum(amounts) * 10) / 10,
    letters: number("letters"),
    orders: number("orders"),
    agreements: number("agreements"),
    trainings: trainings.length,
    peopleTrained: sum(trainings.map(({ peopleTrained }) => peopleTrained ?? 0)),
    delegates: sum(events.map(({ delegates }) => delegates ?? 0)),
    programmes: number("programmes"),
    grants: sum(grants.map(({ count }) => count ?? 0)),
    pressReleases: number("pressReleases"),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
