import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cells, firstPlace, placeAfter } from "../../../../renderer/screens/register/grid/move.ts";

// x = something is there.
const cells: Cells = ["x..x", ".xx.", "....", "x..x"].map((row) => [...row].map((one) => one === "x"));
const from =
  (row: number, column: number) =>
  (key: string, ctrlKey = false) => {
    const place = placeAfter(cells, { row, column }, { key, ctrlKey });
    return place === null ? null : `${place.row} ${place.column}`;
  };

describe("going through a grid by keys", () => {
  it("passes over empty cells, and stays where there is nothing further", () => {
    expect([from(0, 0)("ArrowRight"), from(0, 3)("ArrowRight"), from(0, 3)("ArrowLeft")]).toEqual([
      "0 3",
      "0 3",
      "0 0",
    ]);
    expect([from(0, 0)("ArrowDown"), from(3, 0)("ArrowUp"), from(1, 1)("ArrowDown")]).toEqual(["3 0", "0 0", "1 1"]);
  });

  it("goes to the ends of the row, with Ctrl to those of the grid, by pages to rows further", () => {
    expect([from(1, 1)("Home"), from(1, 1)("End")]).toEqual(["1 1", "1 2"]);
    expect([from(1, 1)("Home", true), from(1, 1)("End", true)]).toEqual(["0 0", "3 3"]);
    expect([from(0, 0)("PageDown"), from(3, 3)("PageUp")]).toEqual(["3 0", "0 3"]);
    expect(from(0, 0)("Enter")).toBeNull();
  });

  it("never leads to an empty cell nor out of the grid, whatever is there", () => {
    const keys = ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End", "PageDown", "PageUp"];
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 6 })
          .chain((width) =>
            fc.array(fc.array(fc.boolean(), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 25 }),
          ),
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 30 }),
        (grid, presses) => {
          let at = firstPlace(grid);
          if (at === null) return;
          for (const [key, ctrlKey] of presses) {
            at = placeAfter(grid, at, { key, ctrlKey });
            expect(at !== null && grid[at.row]?.[at.column]).toBe(true);
            if (at === null) return;
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
