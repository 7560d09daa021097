import type { SubIndication } from "#shared/package/verdict.ts";
import { toPrintableName } from "./names.ts";
import { type ContainerProblemCode, otherSubIndications, problemScopes } from "./problem-codes.ts";

export type ProblemData = Readonly<Record<string, string | number>>;

/** Something found while reading a container. `code` is a key under `problems` in both catalogues. */
export interface ContainerProblem {
  readonly code: ContainerProblemCode;
  readonly severity: "error" | "warning";
  /** Null for a warning. */
  readonly subIndication: SubIndication | null;
  readonly data: ProblemData;
}

/** A hostile container must not fill a screen: beyond this many problems only their number is told. */
const mostProblems = 200;

interface Found {
  readonly code: ContainerProblemCode;
  readonly data: ProblemData;
}

/**
 * Gathers what the rules find. Whether a rule of our own packages refuses or warns is known only at the end, when it is
 * known whose container it is.
 */
export class ProblemList {
  readonly #found: Found[] = [];

  add(code: ContainerProblemCode, data: ProblemData = {}): void {
    this.#found.push({ code, data: printable(data) });
  }

  /** True once something was found that is refused whoever made the container. */
  get refused(): boolean {
    return this.#found.some(({ code }) => problemScopes[code] === "always");
  }

  /** @param ours whether the rules of our own packages refuse */
  list(ours: boolean): ContainerProblem[] {
    const problems = this.#found.map(({ code, data }) => toProblem(code, data, ours));
    if (problems.length <= mostProblems) return problems;
    const errorsFirst = problems.toSorted((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
    const more = toProblem("container.more", { rest: problems.length - mostProblems }, ours);
    const worst = errorsFirst[mostProblems]?.severity ?? "warning";
    const subIndication = worst === "error" ? more.subIndication : null;
    return [...errorsFirst.slice(0, mostProblems), { ...more, severity: worst, subIndication }];
  }
}

/** A problem with the severity that its rule has in our own (`ours`) or a foreign container. */
export function toProblem(code: ContainerProblemCode, data: ProblemData, ours: boolean): ContainerProblem {
  const scope = problemScopes[code];
  const error = scope === "always" || (scope === "ours" && ours);
  const subIndication = error ? (otherSubIndications[code] ?? "FORMAT_FAILURE") : null;
  return { code, severity: error ? "error" : "warning", subIndication, data: printable(data) };
}

function printable(data: ProblemData): ProblemData {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, typeof value === "string" ? toPrintableName(value) : value]),
  );
}
