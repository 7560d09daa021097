import { describe, expect, it } from "vitest";
import type { CheckView } from "#shared/api/report-view.ts";
import { firstError, groupChecks } from "../../../../renderer/screens/report/checks/check-groups.ts";
import { errorPointers } from "../../../../renderer/screens/report/fields/error-pointers.ts";
import { hrefOfPath } from "../../../../renderer/screens/report/fields/href-of-path.ts";

const check = (measure: number | null, severity: CheckView["severity"], path: string): CheckView => ({
  code: "text.short",
  severity,
  measure,
  path,
  data: {},
  message: { kk: `${path} қате`, ru: `${path} ошибка` },
});

describe("the checks of a report", () => {
  const checks = [
    check(null, "warning", "/unit/kk"),
    check(17, "warning", "/entries/17/text/kk"),
    check(27, "warning", "/entries/27/nextSteps/kk"),
    check(27, "error", "/entries/27/text/ru"),
    check(null, "error", "/people/head/name"),
  ];

  it("stand by measure, what blocks before what does not, the report as a whole first", () => {
    expect(groupChecks(checks).map(({ measure }) => measure)).toEqual([null, 27, 17]);
    expect(firstError(groupChecks(checks))?.path).toBe("/people/head/name");
    expect(firstError(groupChecks(checks.filter(({ severity }) => severity === "warning")))).toBeNull();
  });

  it("lead to their field, in the form or in the settings", () => {
    expect(checks.map(hrefOfPath)).toEqual([
      "#/settings?field=unit-kk",
      "#/report/17?field=%2Ftext%2Fkk",
      "#/report/27?field=%2FnextSteps%2Fkk",
      "#/report/27?field=%2Ftext%2Fru",
      "#/settings?field=head-name",
    ]);
  });

  it("mark the fields of one measure that errors speak of, in the language shown", () => {
    expect([...errorPointers(checks, 27, "ru")]).toEqual([["/text/ru", "/entries/27/text/ru ошибка"]]);
    expect([...errorPointers(checks, 17, "kk")]).toEqual([]);
  });
});
