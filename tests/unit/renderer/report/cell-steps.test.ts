import { describe, expect, it } from "vitest";
import { type CellPress, cellStep } from "../../../../renderer/screens/report/evidence/cell-steps.ts";

const press = (code: string, more: Partial<CellPress> = {}): CellPress => ({
  code,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  atStart: false,
  atEnd: false,
  ...more,
});

describe("keys in a row of evidence", () => {
  it("lead down with Enter and ↓, up with Shift+Enter and ↑", () => {
    expect(cellStep(press("Enter"))).toEqual({ kind: "row", by: 1 });
    expect(cellStep(press("ArrowDown"))).toEqual({ kind: "row", by: 1 });
    expect(cellStep(press("Enter", { shiftKey: true }))).toEqual({ kind: "row", by: -1 });
    expect(cellStep(press("ArrowUp"))).toEqual({ kind: "row", by: -1 });
  });

  it("lead to the cell beside only from the end of a text", () => {
    expect(cellStep(press("ArrowRight"))).toBeNull();
    expect(cellStep(press("ArrowRight", { atEnd: true }))).toEqual({ kind: "field", by: 1 });
    expect(cellStep(press("ArrowLeft", { atStart: true }))).toEqual({ kind: "field", by: -1 });
  });

  it("take the row along with Alt", () => {
    expect(cellStep(press("ArrowUp", { altKey: true }))).toEqual({ kind: "move", by: -1 });
  });

  it("leave the program's own keys alone: Ctrl+↓ is the next measure", () => {
    expect(cellStep(press("ArrowDown", { ctrlKey: true }))).toBeNull();
    expect(cellStep(press("ArrowRight", { shiftKey: true, atEnd: true }))).toBeNull();
    expect(cellStep(press("KeyA"))).toBeNull();
  });
});
