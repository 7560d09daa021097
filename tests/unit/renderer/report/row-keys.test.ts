import { describe, expect, it } from "vitest";
import { undoPress } from "../../../../renderer/components/writing/undo-press.ts";
import {
  fitRowKeys,
  moveRowKey,
  noRowKeys,
  removeRowKey,
} from "../../../../renderer/screens/report/evidence/row-keys.ts";

describe("keys of rows", () => {
  it("go with their rows, and are never used twice", () => {
    const three = fitRowKeys(noRowKeys, 3);
    expect(three.keys).toEqual([0, 1, 2]);
    expect(fitRowKeys(three, 3)).toBe(three);
    expect(moveRowKey(three, 2, 0).keys).toEqual([2, 0, 1]);
    const anew = fitRowKeys(removeRowKey(three, 1), 3);
    expect(anew.keys).toEqual([0, 2, 3]);
    expect(fitRowKeys(three, 1).keys).toEqual([0]);
  });
});

describe("the keys of undo and redo", () => {
  const press = (code: string, held: string) => ({
    code,
    ctrlKey: held.includes("c"),
    metaKey: false,
    altKey: held.includes("a"),
    shiftKey: held.includes("s"),
  });
  it("go by the place of the key, whatever letter stands on it", () => {
    expect(undoPress(press("KeyZ", "c"))).toBe("undo");
    expect(undoPress(press("KeyZ", "cs"))).toBe("redo");
    expect(undoPress(press("KeyY", "c"))).toBe("redo");
    expect(undoPress(press("KeyZ", ""))).toBeNull();
    expect(undoPress(press("KeyZ", "ca"))).toBeNull();
    expect(undoPress(press("KeyY", "cs"))).toBeNull();
  });
});
