import type { LocalisedText } from "../language/language.ts";
import type { Problem, SignatureResult } from "./verdict.ts";

/** A sentence as people read it: once, however many signatures it was found at. */
export interface ProblemGroup {
  readonly code: string;
  readonly severity: Problem["severity"];
  readonly message: LocalisedText;
  /** Numbers of the signatures it speaks of, from 1 on in the order of the verification; none where it is of the file. */
  readonly signatures: readonly number[];
}

interface Found {
  readonly problems: readonly Problem[];
  readonly signatures: readonly Pick<SignatureResult, "name">[];
}

/** The problems of a verification for people: errors first, the same sentence once with every signature it was found at. */
export function groupProblems({ problems, signatures }: Found): ProblemGroup[] {
  const names = signatures.map(({ name }) => name);
  const groups = Map.groupBy(problems, ({ code, severity, message }) => JSON.stringify([severity, code, message]));
  const grouped = [...groups.values()].flatMap(([first, ...others]): ProblemGroup[] => {
    if (!first) return [];
    const { code, severity, message } = first;
    const places = [first, ...others].map(({ data }) => names.indexOf(String(data.signature)) + 1);
    const found = [...new Set(places.filter((place) => place > 0))].sort((a, b) => a - b);
    return [{ code, severity, message, signatures: found }];
  });
  return grouped.sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
}
