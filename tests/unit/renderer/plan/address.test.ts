import { describe, expect, it } from "vitest";
import { noFilters, type PlanFilters } from "#shared/plan-list/plan-filters.ts";
import { planOrder } from "#shared/plan-list/sort-rows.ts";
import { readFilters, readSort, writeFilters, writeSort } from "../../../../renderer/screens/plan/filters/address.ts";

describe("the filters in an address", () => {
  it("come back as they went", () => {
    const filters: PlanFilters = {
      text: "білім & гранттар",
      mine: true,
      standing: ["overdue"],
      kind: ["yearly", "afterLaw"],
      form: ["order"],
      status: ["notDone", "untouched"],
      section: [1, 3],
      body: ["IIM", "STATE_BODIES"],
      date: "2018-07-31",
    };
    expect(readFilters(writeFilters(filters))).toEqual(filters);
  });

  it("leave the address bare where nothing narrows", () => {
    expect(writeFilters(noFilters)).toEqual({});
    expect(readFilters({})).toEqual(noFilters);
  });

  it("are passed over where an address names what is not there", () => {
    const query = {
      kind: "monthly,yearly",
      date: "31.07.2018",
      status: "late",
      mine: "1",
      section: "x,2",
      body: "iim",
    };
    expect(readFilters(query)).toEqual({ ...noFilters, kind: ["yearly"], section: [2] });
  });
});

describe("the sorting in an address", () => {
  it("comes back as it went, and is the plan's own where the address says nothing or nonsense", () => {
    const sort = { column: "deadline", desc: true } as const;
    expect(writeSort(sort)).toEqual({ sort: "-deadline" });
    expect(readSort(writeSort(sort))).toEqual(sort);
    expect(writeSort(planOrder)).toEqual({});
    expect(readSort({})).toEqual(planOrder);
    expect(readSort({ sort: "-colour" })).toEqual(planOrder);
  });
});
