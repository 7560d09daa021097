import fc from "fast-check";
import { expect, test } from "vitest";
import { barParts } from "#shared/pictures/bar-parts.ts";
import { reportedStatuses } from "#shared/pictures/reported-status.ts";
import { anyCounts } from "#tests/support/pictures/any-chart.ts";

test("parts stand one after another, fill the bar and can be seen, however few they count", () => {
  fc.assert(
    fc.property(anyCounts, fc.integer({ min: 1, max: 1_000 }), (counts, length) => {
      const parts = barParts(counts, length);
      expect(parts.map(({ status }) => status)).toEqual(reportedStatuses.filter((status) => counts[status] > 0));
      let end = 0;
      for (const { status, count, x, width } of parts) {
        expect(count).toBe(counts[status]);
        expect(x).toBeCloseTo(end, 6);
        expect(width).toBeGreaterThanOrEqual(Math.min(4, length / parts.length) - 1e-6);
        end = x + width;
      }
      if (parts.length > 0) expect(end).toBeCloseTo(length, 6);
    }),
  );
});

test("what counts more is no shorter", () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const parts = barParts(counts, 500);
      for (const one of parts) {
        for (const other of parts) {
          if (one.count >= other.count) expect(one.width).toBeGreaterThanOrEqual(other.width - 1e-6);
        }
      }
    }),
  );
});
