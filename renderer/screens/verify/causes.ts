import { groupProblems } from "#shared/package/group-problems.ts";
import type { Verification } from "#shared/package/verdict.ts";
import type { ShownProblem } from "../../components/problem-list.tsx";

/** What was found at one place: of the file as a whole where `signatures` is empty, else at these signatures (from 1 on). */
export interface Causes {
  readonly signatures: readonly number[];
  readonly problems: readonly ShownProblem[];
}

/** What was found, by its place: the whole file first, then the signatures; at each the errors first, a sentence once. */
export function causesOf(verification: Pick<Verification, "problems" | "signatures">): Causes[] {
  const groups = Map.groupBy(groupProblems(verification), ({ signatures }) => signatures.join(","));
  return [...groups.values()]
    .map((group): Causes => {
      const problems = group.map(({ code, severity, message }) => ({
        key: `${severity} ${code} ${message.kk}`,
        severity,
        message,
      }));
      return { signatures: group[0]?.signatures ?? [], problems };
    })
    .sort((a, b) => (a.signatures[0] ?? 0) - (b.signatures[0] ?? 0) || b.signatures.length - a.signatures.length);
}
