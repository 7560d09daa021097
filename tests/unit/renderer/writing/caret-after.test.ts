import { describe, expect, it } from "vitest";
import { caretAfter } from "../../../../renderer/components/writing/caret-after.ts";

describe("the cursor after a text has changed by itself", () => {
  it("stands after what came back, and where something went", () => {
    expect(caretAfter("бір үш", "бір екі үш")).toBe("бір екі ".length);
    expect(caretAfter("бір екі үш", "бір үш")).toBe("бір ".length);
    expect(caretAfter("", "бір")).toBe(3);
    expect(caretAfter("бір", "бір")).toBe(3);
    expect(caretAfter("аа", "ааа")).toBe(3);
  });
});
