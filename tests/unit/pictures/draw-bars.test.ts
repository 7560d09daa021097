import fc from "fast-check";
import { expect, test } from "vitest";
import type { BarChart } from "#shared/pictures/bar-chart.ts";
import { drawBars, drawBarsOnPages } from "#shared/pictures/draw-bars.ts";
import type { Look } from "#shared/pictures/look.ts";
import { printPalette } from "#shared/pictures/palette.ts";
import type { SvgNode } from "#shared/pictures/svg-node.ts";
import { anyChart, anyLook } from "#tests/support/pictures/any-chart.ts";
import { type PlacedBox, placedBoxes } from "#tests/support/pictures/boxes.ts";

const paper: Look = { width: 480, face: "Tinos", size: 10, palette: printPalette };

test("nothing leaves the picture, and no word lies over another", () => {
  fc.assert(
    fc.property(anyChart, anyLook, (chart, look) => {
      const { node, width, height } = drawBars(chart, look);
      expect(width).toBe(look.width);
      const boxes = placedBoxes(node, look);
      for (const box of boxes) expect(outside(box, width, height), JSON.stringify(box)).toBe(false);
      const texts = boxes.filter(({ words }) => words.trim() !== "");
      for (const [index, one] of texts.entries()) {
        for (const other of texts.slice(index + 1)) {
          expect(overlap(one, other), `${one.words} | ${other.words}`).toBe(false);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("every number that is shown is the number of its part", () => {
  fc.assert(
    fc.property(anyChart, anyLook, (chart, look) => {
      const { node } = drawBars(chart, look);
      for (const bar of chart.bars) {
        const group = findBar(node, bar.key);
        const shown = textsIn(group).filter((text) => /^\d+$/u.test(text) && text !== bar.label);
        const counts = Object.values(bar.counts).filter((count) => count > 0);
        for (const text of shown) expect(counts).toContain(Number(text));
      }
    }),
    { numRuns: 60 },
  );
});

test("each status is filled in a way of its own, told without colour", () => {
  const only = (status: string): string => {
    const counts = { done: 0, inProgress: 0, notDone: 0, noReport: 0, [status]: 1 };
    const chart = { ...simple, bars: [{ key: "1", label: "", short: "", counts, note: "" }] };
    const shapes = findBar(drawBars(chart, paper).node, "1").children.filter(({ tag }) => tag !== "text");
    return shapes
      .map(({ tag, attributes: { d, strokeDasharray, fill } }) =>
        [tag, d, strokeDasharray ?? "", fill === "none" ? "line" : "fill"].join(" "),
      )
      .join();
  };
  const drawn = ["done", "inProgress", "notDone", "noReport"].map(only);
  expect(new Set(drawn).size).toBe(4);
});

test("on pages each bar stands once, in order, and no page is too high", () => {
  fc.assert(
    fc.property(anyChart, fc.integer({ min: 120, max: 700 }), (chart, most) => {
      const pages = drawBarsOnPages(chart, paper, most);
      const keys = pages.flatMap(({ node }) => node.children.flatMap(({ attributes }) => attributes["data-bar"] ?? []));
      expect(keys).toEqual(chart.bars.map(({ key }) => key));
      for (const { height, node } of pages) {
        const bars = node.children.filter(({ attributes }) => "data-bar" in attributes);
        if (bars.length > 1) expect(height).toBeLessThanOrEqual(most + 2);
      }
    }),
  );
});

test("where there is nothing to show, that is said", () => {
  const { node, height } = drawBars({ ...simple, bars: [] }, paper);
  expect(textsIn(node).join(" ")).toBe(simple.empty);
  expect(height).toBeGreaterThan(10);
});

const simple: BarChart = {
  ...{ language: "kk", title: "", rowHeading: "", noteHeading: "", scale: "share", bars: [], empty: "Ештеңе жоқ." },
  legend: { done: "орындалды", inProgress: "орындалуда", notDone: "орындалмады", noReport: "есеп жоқ" },
};

function outside({ x, y, width, height }: PlacedBox, most: number, high: number): boolean {
  const tolerance = 0.02;
  return x < -tolerance || y < -tolerance || x + width > most + tolerance || y + height > high + tolerance;
}

function overlap(one: PlacedBox, other: PlacedBox): boolean {
  const aside = one.x + one.width <= other.x + 0.02 || other.x + other.width <= one.x + 0.02;
  const below = one.y + one.height <= other.y + 0.02 || other.y + other.height <= one.y + 0.02;
  return !aside && !below;
}

function findBar(node: SvgNode, key: string): SvgNode {
  const found = node.children.find(({ attributes }) => attributes["data-bar"] === key);
  if (found === undefined) throw new Error(`no bar ${key}`);
  return found;
}

function textsIn({ text, children }: SvgNode): string[] {
  return [...(text === null ? [] : [text]), ...children.flatMap(textsIn)];
}

/** The texts that an XML parser of its own finds; throws where it is not well-formed. */
