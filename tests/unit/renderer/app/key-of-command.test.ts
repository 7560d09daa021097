import { describe, expect, it } from "vitest";
import { commandIds, commands } from "#shared/commands.ts";
import { codeOfKey, commandOf, keycapsOf } from "../../../../renderer/app/commands/key-of-command.ts";

const released = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe("a command's key", () => {
  it("is known by its place, so that the letter of the layout does not matter", () => {
    // On a Russian layout this key types «л»: only the code says K.
    expect(commandOf({ ...released, code: "KeyK", ctrlKey: true })).toBe("search");
    expect(commandOf({ ...released, code: "ArrowDown", ctrlKey: true })).toBe("nextMeasure");
    expect(commandOf({ ...released, code: "Comma", ctrlKey: true })).toBe("settings");
    expect(commandOf({ ...released, code: "F1" })).toBe("help");
  });

  it("is no other with one modifier more or less", () => {
    expect(commandOf({ ...released, code: "KeyK" })).toBeNull();
    expect(commandOf({ ...released, code: "KeyK", ctrlKey: true, shiftKey: true })).toBeNull();
    expect(commandOf({ ...released, code: "Digit1", altKey: true })).toBeNull();
  });

  it("can be pressed for every command, and means that command alone", () => {
    for (const id of commandIds) {
      const parts = commands[id].key.split("+");
      const press = {
        code: codeOfKey(parts.at(-1) ?? ""),
        ctrlKey: parts.includes("CmdOrCtrl"),
        metaKey: false,
        altKey: parts.includes("Alt"),
        shiftKey: parts.includes("Shift"),
      };
      expect(press.code).toMatch(/^(Key[A-Z]|Digit\d|Arrow\w+|F\d+|Comma|Period|Equal|Minus)$/);
      expect(commandOf(press)).toBe(id);
    }
  });

  it("is shown as it stands on the keycaps", () => {
    expect(keycapsOf("nextMeasure")).toEqual(["Ctrl", "↓"]);
    expect(keycapsOf("settings")).toEqual(["Ctrl", ","]);
  });
});
