import { describe, expect, it } from "vitest";
import { wholeJournal } from "#shared/journal.ts";
import { isNarrowed, readFilter, writeFilter } from "../../../../renderer/screens/journal/filter-address.ts";

describe("the journal's filter in an address", () => {
  it("comes back as it went", () => {
    const filter = { actor: "айгүл", action: "annex.added", from: "2018-07-01", until: "2018-07-05" } as const;
    expect(readFilter(writeFilter(filter))).toEqual(filter);
    expect(isNarrowed(filter)).toBe(true);
  });

  it("leaves the address bare where nothing narrows, and passes over what it does not know", () => {
    expect(writeFilter(wholeJournal)).toEqual({});
    expect(isNarrowed(readFilter({}))).toBe(false);
    expect(readFilter({ action: "annex.eaten", from: "5 июля", until: "2018-07-05" })).toEqual({
      ...wholeJournal,
      until: "2018-07-05",
    });
  });
});
