import type { Verdict } from "#shared/package/verdict.ts";

/** How the command line ends (docs/command-line.md). */
export const exitCodes = { done: 0, refused: 1, indeterminate: 2, trouble: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Of several results the worst counts, in this order. */
const worstFirst: readonly ExitCode[] = [exitCodes.trouble, exitCodes.refused, exitCodes.indeterminate, exitCodes.done];

/** The exit code of a verdict. */
export function exitCodeOfVerdict(verdict: Verdict): ExitCode {
  switch (verdict) {
    case "TOTAL-PASSED":
      return exitCodes.done;
    case "TOTAL-FAILED":
      return exitCodes.refused;
    case "INDETERMINATE":
      return exitCodes.indeterminate;
  }
}

/** The worst of several exit codes, in the order 3, 1, 2, 0; 0 of none. */
export function worstExitCode(codes: readonly ExitCode[]): ExitCode {
  return worstFirst.find((code) => codes.includes(code)) ?? exitCodes.done;
}
