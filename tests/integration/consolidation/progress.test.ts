import { expect, test } from "vitest";
import { totalOf } from "#shared/pictures/reported-status.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { measuresOf, reportingBodies } from "#shared/plan/responsibility.ts";
import { openMinistry } from "#tests/support/intake/ministry.ts";

const halfYear = "2018-H1";

test("how far a half-year is follows what comes in, before anybody has begun to consolidate it", async () => {
  const ministry = await openMinistry();
  const { consolidation } = ministry.backend.api;
  const owed = reportingBodies(originalPlan, parseHalfYear(halfYear)).map(({ code }) => code);
  const before = await consolidation.progress({ halfYear });
  expect(before).toMatchObject({ reported: [], missing: owed, open: 0 });
  expect(before.halfYears.map((one) => one.halfYear)).toEqual([halfYear]);

  const [bgm, iim] = [await ministry.reporter("BGM"), await ministry.reporter("IIM")];
  const akm = await ministry.reporter("AKM", "2017-H2", new Date("2018-01-15T05:00:00Z"));
  await ministry.takeIn([await bgm.send(ministry.drive)]);
  await ministry.takeIn([await iim.send(ministry.drive)], { confirmBins: false });
  await ministry.takeIn([await akm.send(ministry.drive)]);

  const after = await consolidation.progress({ halfYear });
  expect(after).toMatchObject({ reported: ["BGM"], open: 1 });
  expect(after.missing).toEqual(owed.filter((code) => code !== "BGM"));
  const own = after.duties.filter(({ body }) => body === "BGM");
  expect(own.map(({ measure }) => measure)).toEqual(
    measuresOf(originalPlan, "BGM", parseHalfYear(halfYear)).map(({ measure }) => measure.number),
  );
  expect(new Set(own.map(({ status }) => status))).toEqual(new Set(["inProgress"]));
  const [earlier, present] = after.halfYears;
  expect(earlier?.halfYear).toBe("2017-H2");
  expect(present?.counts).toMatchObject({ inProgress: own.length });
  for (const { counts } of after.halfYears) expect(totalOf(counts)).toBeGreaterThan(0);
  // Looking begins nothing.
  expect(await consolidation.list({})).toEqual([]);
});
