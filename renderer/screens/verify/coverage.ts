import type { FileResult, Verification } from "#shared/package/verdict.ts";

/** What of a package its signatures cover. */
export interface Coverage {
  readonly covered: number;
  readonly total: number;
  /** Bytes of all files. */
  readonly size: number;
  /** What no signature speaks for: not to be believed. */
  readonly uncovered: readonly FileResult[];
}

/** Counts what is covered; of a package without a sound signature nothing is, whatever its manifests list. */
export function coverageOf({ files, signatures }: Verification): Coverage {
  const isBelieved = signatures.length > 0;
  const uncovered = isBelieved ? files.filter(({ covered }) => !covered) : files;
  return {
    covered: files.length - uncovered.length,
    total: files.length,
    size: files.reduce((sum, file) => sum + file.size, 0),
    uncovered,
  };
}

/** Numbers of the signatures that cover a file, from 1 on. */
export function signaturesOver({ signatures }: Pick<Verification, "signatures">, name: string): number[] {
  return signatures.flatMap(({ covers }, index) => (covers.includes(name) ? [index + 1] : []));
}
