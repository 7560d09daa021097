import { describe, expect, it } from "vitest";
import { pageInView, typedPage } from "../../../../renderer/components/pdf/page-in-view.ts";
import { nextZoom, pixelsPerPoint, scaleOf } from "../../../../renderer/components/pdf/zoom.ts";

const a4 = 595;

describe("the size of a page on the screen", () => {
  it("fits the window, but is never a poster nor a stamp", () => {
    expect(scaleOf("fit", a4, a4 * pixelsPerPoint)).toBeCloseTo(pixelsPerPoint);
    expect(scaleOf("fit", a4, 5_000)).toBeCloseTo(1.5 * pixelsPerPoint);
    expect(scaleOf("fit", a4, 10)).toBe(0.25);
  });

  it("begins as on paper, where the window is wide enough for it", () => {
    expect(scaleOf("paper", a4, 5_000)).toBeCloseTo(pixelsPerPoint);
    expect(scaleOf("paper", a4, a4)).toBeCloseTo(1);
  });

  it("steps from wherever it is, and stops at the ends", () => {
    expect(nextZoom(0.9 * pixelsPerPoint, 1)).toBe(1);
    expect(nextZoom(0.9 * pixelsPerPoint, -1)).toBe(0.8);
    expect(nextZoom(1 * pixelsPerPoint, 1)).toBe(1.25);
    expect(nextZoom(3 * pixelsPerPoint, 1)).toBeNull();
    expect(nextZoom(0.5 * pixelsPerPoint, -1)).toBeNull();
  });
});

describe("the page that is read", () => {
  const places = [0, 1_000, 2_000].map((top) => ({ top, height: 980 }));

  it("is the last that begins above the middle of the window", () => {
    expect(pageInView(places, 0, 600)).toBe(1);
    expect(pageInView(places, 690, 600)).toBe(1);
    expect(pageInView(places, 710, 600)).toBe(2);
    expect(pageInView(places, 9_999, 600)).toBe(3);
    expect(pageInView([], 0, 600)).toBe(1);
  });

  it("is gone to by number, brought within the document", () => {
    expect(typedPage(" 2 ", 3)).toBe(2);
    expect(typedPage("99", 3)).toBe(3);
    expect(typedPage("0", 3)).toBe(1);
    expect(typedPage("two", 3)).toBeNull();
    expect(typedPage("-1", 3)).toBeNull();
  });
});
