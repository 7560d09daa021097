import { z } from "zod";
import type { Problem, Verdict } from "../package/verdict.ts";

/**
 * How far the answer to a package that counts is. `undecided`: nothing is decided, or it is being decided anew; `decided`:
 * no receipt says it yet; `signed`: a receipt says it, and it was not handed out; `handedOut`: written to a drive or folder.
 */
export const answerStandings = ["undecided", "decided", "signed", "handedOut"] as const;
export const answerStandingSchema = z.enum(answerStandings);
export type AnswerStanding = z.infer<typeof answerStandingSchema>;

/** What the standing is worked out from. */
export interface Answering {
  /** What was drafted since the last receipt; null = nothing. */
  readonly draft: { readonly decision: string | null } | null;
  /** The last receipt's answer; null = none was written. */
  readonly said: { readonly handedOutAt: string | null } | null;
}

/** How far the answer is. What is drafted after a receipt comes before what it said. */
export function answerStanding({ draft, said }: Answering): AnswerStanding {
  if (draft !== null) return draft.decision === null ? "undecided" : "decided";
  if (said === null) return "undecided";
  return said.handedOutAt === null ? "signed" : "handedOut";
}

/** Said of every package made by another version of the program: it speaks neither for nor against it. */
const speaksOfNothing: ReadonlySet<string> = new Set(["intake.pictureNotCompared"]);

/**
 * Whether a package may be accepted without being read one by one: it passes in full, and no rule of intake had anything to
 * say. What verifying only notes (the age of a list) is no fault of the package.
 */
export function isClean({
  verdict,
  problems,
}: {
  readonly verdict: Verdict;
  readonly problems: readonly Pick<Problem, "code" | "severity">[];
}): boolean {
  return (
    verdict === "TOTAL-PASSED" &&
    problems.every(
      ({ code, severity }) => speaksOfNothing.has(code) || (severity !== "error" && !code.startsWith("intake.")),
    )
  );
}
