import { parseHalfYear } from "#shared/plan/half-year.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { reportingBodies } from "#shared/plan/responsibility.ts";
import type { Random } from "./random.ts";

/**
 * How a body does its reporting. `clean`: in time. `late`: signed after the 10th. `broughtLate`: signed in time, brought
 * after it. `corrected`: version 2 supersedes version 1; `correctedTwice`: and version 3 that. `rival`: two units send a
 * first version each. `expired`: the key has expired before the package arrives. `preparerOnly`: brought before the head
 * has signed. `ahead`: the workstation's clock runs 40 days ahead. `silent`: nothing comes.
 */
export const bodyParts = [
  "late",
  "broughtLate",
  "corrected",
  "correctedTwice",
  "rival",
  "expired",
  "preparerOnly",
  "ahead",
  "silent",
  "clean",
] as const;
export type BodyPart = (typeof bodyParts)[number];

/** How many bodies play a part; who is left is clean. */
type Numbers = Readonly<Record<Exclude<BodyPart, "clean">, number>>;

const full: Numbers = {
  ...{ late: 4, broughtLate: 3, corrected: 6, correctedTwice: 2, rival: 3 },
  ...{ expired: 2, preparerOnly: 2, ahead: 1, silent: 3 },
};
const small: Numbers = {
  ...{ late: 1, broughtLate: 0, corrected: 1, correctedTwice: 0, rival: 1 },
  ...{ expired: 1, preparerOnly: 1, ahead: 0, silent: 1 },
};

/** These lead measures or own money: without them a consolidated report would say little. */
const principal: readonly string[] = ["QAOM", "BGM", "SIM"];
const cleanInSmall = 3;

export type Size = "full" | "small";

/** Who plays which part, in the plan's order of bodies. */
export function castOf(halfYear: string, size: Size, random: Random): ReadonlyMap<string, BodyPart> {
  const codes = reportingBodies(originalPlan, parseHalfYear(halfYear)).map(({ code }) => code);
  const free = shuffled(
    codes.filter((code) => !principal.includes(code)),
    random,
  );
  const numbers = size === "full" ? full : small;
  const parts = new Map<string, BodyPart>();
  for (const part of bodyParts) {
    if (part === "clean") continue;
    for (let count = numbers[part]; count > 0; count -= 1) parts.set(free.pop() ?? "", part);
  }
  const clean = size === "full" ? [...principal, ...free] : principal.slice(0, cleanInSmall);
  for (const code of clean) parts.set(code, "clean");
  return new Map(codes.flatMap((code) => [...parts].filter(([one]) => one === code)));
}

function shuffled(list: readonly string[], random: Random): string[] {
  const left = [...list];
  const result: string[] = [];
  while (left.length > 0) result.push(...left.splice(random.whole(0, left.length - 1), 1));
  return result;
}
