import type { CheckView } from "#shared/api/report-view.ts";

/** Findings that say the same of several measures, said once. */
export interface AlikeChecks {
  readonly first: CheckView;
  readonly checks: readonly CheckView[];
}

/** Findings gathered by what they say, in the order of the first of each. */
export function gatherAlike(checks: readonly CheckView[]): AlikeChecks[] {
  const byWords = new Map<string, CheckView[]>();
  for (const check of checks) {
    const alike = byWords.get(check.message.kk);
    if (alike === undefined) byWords.set(check.message.kk, [check]);
    else alike.push(check);
  }
  return [...byWords.values()].flatMap((alike) => {
    const [first] = alike;
    return first === undefined ? [] : [{ first, checks: alike }];
  });
}
