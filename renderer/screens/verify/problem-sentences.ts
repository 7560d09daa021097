import type { Problem } from "#shared/package/verdict.ts";
import type { ShownProblem } from "../../components/problem-list.tsx";

/** What was found, each sentence once: two signatures over one file say the same of it. */
export function problemSentences(problems: readonly Problem[]): ShownProblem[] {
  const bySentence = new Map(problems.map((problem) => [`${problem.severity} ${problem.message.kk}`, problem]));
  return [...bySentence].map(([key, { severity, message }]) => ({ key, severity, message }));
}
