import type { Facts } from "../check/facts.ts";

/** A report as the facts tell it. */
export interface ToldReport {
  readonly id: string;
  readonly halfYear: string;
  readonly version: number;
  readonly state: string;
  readonly packageId: string | null;
  readonly packageSha256: string | null;
}

export function reportsIn(facts: Facts): ToldReport[] {
  return [...facts].flatMap(([key, value]) => {
    const id = /^report (.+)$/.exec(key)?.[1];
    const [halfYear = "", version = "", state = "", packageId = "-", sha256 = "-"] = value.split(" ");
    if (id === undefined) return [];
    return [
      {
        ...{ id, halfYear, state, version: Number(version.slice(1)) },
        packageId: packageId === "-" ? null : packageId,
        packageSha256: sha256 === "-" ? null : sha256,
      },
    ];
  });
}

/** The report of the highest version: there is one half-year. */
export function currentReport(facts: Facts): ToldReport {
  const [current] = reportsIn(facts).sort((a, b) => b.version - a.version);
  if (current === undefined) throw new Error("no report at all: the world was not prepared");
  return current;
}

/** Annex ids of a report. */
export function annexesOf(facts: Facts, reportId: string): string[] {
  return [...facts].flatMap(([key, value]) =>
    key.startsWith("annex ") && value.startsWith(`${reportId} `) ? [key.slice("annex ".length)] : [],
  );
}

/** Measures of a report. */
export function measuresOf(facts: Facts, reportId: string): number[] {
  const start = `entry ${reportId} `;
  return [...facts.keys()].filter((key) => key.startsWith(start)).map((key) => Number(key.slice(start.length)));
}
