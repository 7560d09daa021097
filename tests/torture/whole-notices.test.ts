import { expect, test } from "vitest";
import type { Change } from "./check/facts.ts";
import { typingOf } from "./whole/typing.ts";
import { judge } from "./world/operation.ts";

const report = { id: "r", halfYear: "2018-H1", version: 1, state: "draft", packageId: null, packageSha256: null };
const typed = { measure: 27, whole: "Мәтін жазылып жатыр", saved: "Мәтін жазылып", arrived: true };
const acknowledged = { kind: "acknowledged", value: null } as const;

/** What is told as lost where the data folder holds this text of the measure after the whole program was killed. */
function lossesWith(stored: string, key = "entry r 27"): string[] {
  const value = `3 ${stored} / `;
  const changes: Change[] = [{ key, before: "2 Мәтін / ", after: value }];
  return judge(
    typingOf(report, typed),
    acknowledged,
    changes,
    new Map([
      ["entry r 27", `2 Мәтін / `],
      [key, value],
    ]),
  );
}

test("typing that was shown as saved must be there, and nothing that nobody typed", () => {
  expect(lossesWith("Мәтін жазылып")).toEqual([]);
  expect(lossesWith("Мәтін жазылып жатыр")).toEqual([]);
  expect(lossesWith("Мәтін жаз")).toHaveLength(1);
  expect(lossesWith("Мәтін өшірілді")).toHaveLength(2);
  expect(lossesWith("Мәтін жазылып", "entry r 28")).toHaveLength(2);
});
