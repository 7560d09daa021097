import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toBrowserAddress, toElectronAddress, toElectronOrigin } from "#tests/support/electron-stand-in/addresses.ts";
import { codec } from "#tests/support/electron-stand-in/codec.ts";
import { ipcMain } from "#tests/support/electron-stand-in/ipc-main.ts";

const there = (value: unknown) => codec.decode(codec.encode(value));

describe("values on the stand-in's way to a page", () => {
  it("arrive as by structured clone", () => {
    const value = {
      text: "Қазақша",
      bytes: new Uint8Array([0, 127, 255]),
      words: new Uint16Array([1, 65_535]),
      numbers: [Number.NaN, -0, Number.POSITIVE_INFINITY, 1.5],
      nothing: [undefined, null],
      big: 12_345_678_901_234_567_890n,
      when: new Date(0),
      map: new Map([["a", new Set([1])]]),
    };
    expect(there(value)).toEqual(value);
    expect(there(Buffer.from("ab"))).toEqual(new Uint8Array([97, 98]));
  });

  it("arrive whatever they are", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(there(value)).toEqual(structuredClone(value));
      }),
    );
  });

  it("lose their class and its methods", () => {
    class Person {
      readonly name = "Асан";
      greet() {}
    }
    expect(Object.keys(there(new Person()) as object)).toEqual(["name"]);
  });

  it.each([
    ["a function", () => 1],
    ["a function within", { listener: () => 1 }],
    ["a symbol", Symbol("x")],
    ["a promise", Promise.resolve(1)],
  ])("are refused where Electron refuses them: %s", (_what, value) => {
    expect(() => codec.encode(value)).toThrow("An object could not be cloned.");
  });
});

describe("a fault thrown at Electron's invoke", () => {
  it("arrives as a sentence in which its code is lost: why answers are values", async () => {
    ipcMain.handle("throws", () => {
      throw Object.assign(new Error("no file"), { code: "file.notFound" });
    });
    const fault = await ipcMain.invoke("throws", {}, null, []).catch((error: unknown) => error);
    expect(fault).toEqual(new Error("Error invoking remote method 'throws': Error: no file"));
    expect(fault).not.toHaveProperty("code");
  });
});

describe("addresses on the stand-in", () => {
  const schemes = new Set(["app"]);

  it("are Electron's for the shell and secure ones for Chromium", () => {
    const inBrowser = toBrowserAddress("app://kalqan/a%2fb?c#d", schemes);
    expect(inBrowser).toBe("https://kalqan.app.stand-in.invalid/a%2fb?c#d");
    expect(toElectronAddress(inBrowser)).toBe("app://kalqan/a%2fb?c#d");
    expect(toElectronOrigin(inBrowser)).toBe("app://kalqan");
    expect(toElectronAddress("blob:https://kalqan.app.stand-in.invalid/1")).toBe("blob:app://kalqan/1");
  });

  it("of others stay what they are", () => {
    expect(toBrowserAddress("https://example.invalid/", schemes)).toBe("https://example.invalid/");
    expect(toElectronAddress("https://kalqan.app.stand-in.invalid.example/")).toBe(
      "https://kalqan.app.stand-in.invalid.example/",
    );
    expect(toElectronOrigin("about:blank")).toBe("null");
  });
});
