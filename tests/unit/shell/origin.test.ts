import { describe, expect, it } from "vitest";
import { appOrigin, isOwnAddress, isOwnFrame } from "../../../electron/shell/origin.ts";

describe("an address of the program", () => {
  it.each(["app://kalqan/", "app://kalqan/index.html?a=1#b", "app://kalqan"])("%s is ours", (address) => {
    expect(isOwnAddress(address)).toBe(true);
  });

  it.each([
    "app://kalqan.example/",
    "app://example/kalqan/",
    "app://kalqan@example/",
    "app://someone@kalqan/",
    "app://kalqan:8080/",
    "https://kalqan/",
    "https://example/app://kalqan/",
    "file:///app://kalqan/",
    "javascript:'app://kalqan/'",
    "kalqan",
    "",
  ])("%s is not", (address) => {
    expect(isOwnAddress(address)).toBe(false);
  });
});

describe("a frame of the program", () => {
  const ours = { origin: appOrigin, parent: null };

  it("is the top frame of exactly our origin", () => {
    expect(isOwnFrame(ours)).toBe(true);
  });

  it.each([
    ["a frame that is gone", null],
    ["a frame within a page of ours", { origin: appOrigin, parent: ours }],
    ["a page of another origin", { origin: "https://example.invalid", parent: null }],
    ["a page without an origin", { origin: "null", parent: null }],
  ])("is not %s", (_what, frame) => {
    expect(isOwnFrame(frame)).toBe(false);
  });
});
