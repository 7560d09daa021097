import fc from "fast-check";
import { expect, it } from "vitest";
import { verdictSchema } from "#shared/package/verdict.ts";
import { halfYears } from "#shared/plan/half-year.ts";
import { bodyStandings } from "#shared/register/body-standing.ts";
import { everything, type RegisterFilter } from "#shared/register/filter.ts";
import { shownStatuses } from "#shared/report/derived-status.ts";
import { formatRoute, parseRoute } from "../../../../renderer/app/routing/route.ts";
import { readFilter, writeFilter } from "../../../../renderer/screens/register/filters/address.ts";

const anyFilter: fc.Arbitrary<RegisterFilter> = fc.record({
  text: fc.string({ unit: "grapheme", maxLength: 40 }),
  halfYear: fc.option(fc.constantFrom(...halfYears)),
  bodies: fc.uniqueArray(fc.constantFrom("BGM", "IIM", "ATAMEKEN")),
  sections: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
  measures: fc.uniqueArray(fc.integer({ min: 1, max: 41 })),
  statuses: fc.uniqueArray(fc.constantFrom(...shownStatuses)),
  standings: fc.uniqueArray(fc.constantFrom(...bodyStandings)),
  verdicts: fc.uniqueArray(fc.constantFrom(...verdictSchema.options)),
  all: fc.boolean(),
});

it("a filter comes back from an address as it was", () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      const { query } = parseRoute(formatRoute("register", ["answers"], writeFilter(filter)));
      expect(readFilter(query)).toEqual(filter);
    }),
    { numRuns: 300 },
  );
});

it("what an address says wrongly is passed over", () => {
  expect(readFilter({ halfYear: "2018", bodies: "bgm", measures: "x,-1", statuses: "finished", all: "1" })).toEqual(
    everything,
  );
});
