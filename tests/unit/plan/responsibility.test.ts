import { describe, expect, it } from "vitest";
import { addresseeOf } from "#shared/plan/addressee.ts";
import { holderOn } from "#shared/plan/body-validity.ts";
import type { HalfYear } from "#shared/plan/half-year.ts";
import { entersMoney, moneyOwner } from "#shared/plan/money-owner.ts";
import { bodiesOf, leadOf, measuresOf, reportingBodies } from "#shared/plan/responsibility.ts";
import type { Funding, Plan } from "#shared/plan/schema.ts";
import { body, group, measure, smallPlan } from "#tests/support/plan/small-plan.ts";

/** `number role via [< predecessor]` of each measure of a body. */
function mine(plan: Plan, code: string, halfYear: HalfYear): string[] {
  return measuresOf(plan, code, halfYear).map(({ measure: { number }, role, via, inheritedFrom }) =>
    [number, role, via, ...(inheritedFrom === undefined ? [] : ["<", inheritedFrom])].join(" "),
  );
}

const groups = [group("STATE_BODIES"), group("AKIMATS")];

describe("a body's measures", () => {
  const plan = smallPlan(
    [...groups, body("QAOM"), body("BGM"), body("ATYRAU", { groups: ["AKIMATS"] }), body("PALATA", { groups: [] })],
    [
      measure(1, ["BGM lead", "QAOM"]),
      measure(2, ["PALATA byAgreement"]),
      measure(3, ["STATE_BODIES", "AKIMATS"]),
      measure(4, ["QAOM lead", "STATE_BODIES", "AKIMATS"]),
      measure(5, ["STATE_BODIES", "BGM byAgreement"]),
    ],
  );

  it("are those that name it, and those that name its group", () => {
    expect(mine(plan, "QAOM", "2018-H1")).toEqual([
      "1 executor named",
      "3 executor STATE_BODIES",
      "4 lead named",
      "5 executor STATE_BODIES",
    ]);
    expect(mine(plan, "ATYRAU", "2018-H1")).toEqual(["3 executor AKIMATS", "4 executor AKIMATS"]);
    expect(mine(plan, "PALATA", "2018-H1")).toEqual(["2 byAgreement named"]);
  });

  it("keep the role in which the body is named where its group is named too", () => {
    expect(mine(plan, "BGM", "2018-H1")).toContain("5 byAgreement named");
  });

  it("are asked of a body alone: neither of a group nor of an unknown code", () => {
    for (const code of ["STATE_BODIES", "NOBODY", ""]) {
      expect(() => measuresOf(plan, code, "2018-H1")).toThrow(
        expect.objectContaining({ code: "plan.unknownBody", data: { body: code } }),
      );
    }
  });

  it("show from the other side as the measure's bodies, in the order of column 4", () => {
    expect(bodiesOf(plan, 5, "2018-H1").map(({ body: { code }, role, via }) => [code, role, via])).toEqual([
      ["QAOM", "executor", "STATE_BODIES"],
      ["BGM", "byAgreement", "named"],
    ]);
    expect(bodiesOf(plan, 1, "2018-H1").map(({ body: { code } }) => code)).toEqual(["BGM", "QAOM"]);
    expect(() => bodiesOf(plan, 6, "2018-H1")).toThrow(expect.objectContaining({ code: "plan.unknownMeasure" }));
  });

  it("make it one of those that owe a report; a body with no measure owes none", () => {
    const withIdle = smallPlan([...plan.bodies, body("IDLE", { groups: [] })], plan.edition.measures);
    expect(reportingBodies(withIdle, "2018-H1").map(({ code }) => code)).toEqual(["QAOM", "BGM", "ATYRAU", "PALATA"]);
  });

  it("have the lead that the plan names, or none", () => {
    expect(leadOf(plan, 1, "2018-H1")?.code).toBe("BGM");
    expect(leadOf(plan, 3, "2018-H1")).toBeNull();
  });
});

describe("bodies that come and go", () => {
  const plan = smallPlan(
    [
      ...groups,
      body("QAOM", { validTo: "2019-02-24", successor: "SECOND" }),
      body("AKM", { validTo: "2019-02-24", successor: "SECOND" }),
      body("SECOND", { validFrom: "2019-02-25", validTo: "2019-06-16", successor: "THIRD" }),
      body("THIRD", { validFrom: "2019-06-17" }),
      body("BGM"),
      body("GONE", { validTo: "2018-12-31" }),
      body("LOOP", { validTo: "2018-01-01", successor: "BACK" }),
      body("BACK", { validTo: "2018-01-02", successor: "LOOP" }),
    ],
    [
      measure(1, ["QAOM", "BGM"]),
      measure(2, ["QAOM byAgreement", "AKM"]),
      measure(3, ["AKM lead", "QAOM"]),
      measure(4, ["THIRD", "AKM lead"]),
      measure(5, ["THIRD byAgreement", "QAOM"]),
      measure(6, ["STATE_BODIES"]),
    ],
  );

  it("are judged on the half-year's last day", () => {
    expect(mine(plan, "GONE", "2018-H2")).toEqual(["6 executor STATE_BODIES"]);
    expect(mine(plan, "GONE", "2019-H1")).toEqual([]);
    expect(mine(plan, "QAOM", "2018-H2")).toHaveLength(5);
    expect(mine(plan, "QAOM", "2019-H1")).toEqual([]);
    expect(mine(plan, "SECOND", "2018-H2")).toEqual([]);
    expect(mine(plan, "SECOND", "2019-H1")).toEqual([]);
  });

  it("leave their measures to their successor, through a chain of them", () => {
    expect(mine(plan, "THIRD", "2019-H1")).toEqual([
      "1 executor named < QAOM",
      "2 executor named < AKM",
      "3 lead named < AKM",
      "4 lead named < AKM",
      "5 byAgreement named",
      "6 executor STATE_BODIES",
    ]);
    expect(leadOf(plan, 3, "2018-H2")?.code).toBe("AKM");
    expect(leadOf(plan, 3, "2019-H1")?.code).toBe("THIRD");
  });

  it("have the addressee's duty pass on as well", () => {
    expect(addresseeOf(plan, "2018-H2")?.code).toBe("QAOM");
    expect(addresseeOf(plan, "2019-H1")?.code).toBe("THIRD");
  });

  it("leave nobody where a body ends without a successor, or where successors go round in a circle", () => {
    expect(holderOn(plan, "GONE", "2019-01-01")).toBeNull();
    expect(holderOn(plan, "LOOP", "2019-01-01")).toBeNull();
    expect(holderOn(plan, "NOBODY", "2019-01-01")).toBeNull();
  });

  it("leave a group's measure to the successor that is not in the group itself", () => {
    const merged = smallPlan(
      [...groups, body("OLD", { validTo: "2018-03-01", successor: "COMPANY" }), body("COMPANY", { groups: [] })],
      [measure(1, ["STATE_BODIES"])],
    );
    expect(mine(merged, "COMPANY", "2017-H2")).toEqual([]);
    expect(mine(merged, "COMPANY", "2018-H1")).toEqual(["1 executor STATE_BODIES < OLD"]);
  });
});

describe("money", () => {
  const funding: Funding = {
    kind: "budgetProgramme",
    source: "republicanBudget",
    owner: "BGM",
    programme: "099",
    programmeName: { kk: "Бағдарлама", ru: "Программа" },
    subprogramme: "102",
    subprogrammeName: { kk: "Кіші бағдарлама", ru: "Подпрограмма" },
    fromYear: 2018,
    toYear: 2020,
  };
  const funded = measure(37, ["BGM lead", "QAOM"], { funding });
  const free = measure(1, ["BGM"]);
  const plan = smallPlan(
    [...groups, body("QAOM"), body("BGM", { validTo: "2020-03-01", successor: "NEW" }), body("NEW")],
    [funded, free],
  );

  it("is entered by the programme's owner or its successor alone, in the programme's years", () => {
    expect([moneyOwner(funded), moneyOwner(free)]).toEqual(["BGM", null]);
    expect(entersMoney(plan, funded, "BGM", "2018-H1")).toBe(true);
    expect(entersMoney(plan, funded, "QAOM", "2018-H1")).toBe(false);
    expect(entersMoney(plan, free, "BGM", "2018-H1")).toBe(false);
    expect(entersMoney(plan, funded, "BGM", "2017-H2")).toBe(false);
    expect(entersMoney(plan, funded, "BGM", "2020-H1")).toBe(false);
    expect(entersMoney(plan, funded, "NEW", "2020-H2")).toBe(true);
    expect(entersMoney(plan, funded, "NEW", "2021-H1")).toBe(false);
  });
});
