import { describe, expect, it } from "vitest";
import type { CheckView } from "#shared/api/report-view.ts";
import { gatherAlike } from "../../../../renderer/screens/report/checks/alike.ts";

function check(measure: number, kk: string): CheckView {
  return {
    code: "measure.untouched",
    severity: "error",
    measure,
    path: `/entries/${measure}`,
    data: {},
    message: { kk, ru: kk },
  };
}

describe("errors on the home screen", () => {
  it("that say the same of several measures are said once, each measure named; others stand alone", () => {
    const gathered = gatherAlike([check(17, "бос"), check(21, "күні жоқ"), check(27, "бос")]);
    expect(gathered.map(({ checks }) => checks.map(({ measure }) => measure))).toEqual([[17, 27], [21]]);
  });
});
