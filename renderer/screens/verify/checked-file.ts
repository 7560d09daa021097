import type { ErrorRecord } from "#shared/errors.ts";
import { type Verdict, type Verification, verdictSchema } from "#shared/package/verdict.ts";

/** A file that was given to be verified, and what came of it. */
export type CheckedFile =
  | { readonly path: string; readonly state: "waiting" | "running" }
  | { readonly path: string; readonly state: "checked"; readonly verification: Verification }
  /** It could not even be read. */
  | { readonly path: string; readonly state: "unread"; readonly error: ErrorRecord };

/** What a file can come to, the good first. */
export const outcomes = [...verdictSchema.options, "unread"] as const;
export type Outcome = (typeof outcomes)[number];

/** What came of a file; null while it is not known. */
export function outcomeOf(file: CheckedFile): Outcome | null {
  switch (file.state) {
    case "waiting":
    case "running":
      return null;
    case "checked":
      return file.verification.verdict satisfies Verdict;
    case "unread":
      return "unread";
  }
}

/** How many files came to what. */
export function countOutcomes(files: readonly CheckedFile[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { "TOTAL-PASSED": 0, INDETERMINATE: 0, "TOTAL-FAILED": 0, unread: 0 };
  for (const file of files) {
    const outcome = outcomeOf(file);
    if (outcome !== null) counts[outcome] += 1;
  }
  return counts;
}

/** The files with others added behind them; one that is there already is not checked twice. */
export function withPaths(files: readonly CheckedFile[], paths: readonly string[]): CheckedFile[] {
  const there = new Set(files.map(({ path }) => path));
  const added = [...new Set(paths)].filter((path) => !there.has(path));
  return [...files, ...added.map((path): CheckedFile => ({ path, state: "waiting" }))];
}
