import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findJsonFault } from "#cli/json-fault.ts";

describe("the search for what is wrong in JSON", () => {
  it("finds nothing in what JSON.stringify wrote", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        expect(findJsonFault(JSON.stringify(value, null, indent))).toBeNull();
      }),
    );
  });

  it("refuses exactly what JSON.parse refuses", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ":",
      ",",
      '"a"',
      '"b"',
      "1",
      "-0",
      "01",
      "1.",
      "2e3",
      "null",
      "nul",
      " ",
      '"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join("");
        const fault = findJsonFault(text);
        expect(fault === null || fault.kind === "repeatedKey").toBe(parses(text) || fault?.kind === "repeatedKey");
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ["", 0],
    ["[1,]", 3],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ["{'a':1}", 1],
    ["[1] 2", 4],
    ['["\n"]', 1],
    ['["\\x"]', 1],
    ["[1", 2],
  ])("says where: %j at %i", (text, position) => {
    expect(findJsonFault(text)).toEqual({ kind: "syntax", position });
  });

  it("finds a key written again, at any depth and however it is spelled", () => {
    fc.assert(
      fc.property(fc.string(), fc.json(), fc.json(), (key, first, second) => {
        const name = JSON.stringify(key);
        expect(findJsonFault(`{"a":[{"b":1},{${name}:${first}, ${name} : ${second}}]}`)).toMatchObject({
          kind: "repeatedKey",
          key,
        });
      }),
    );
    expect(findJsonFault('{"text": 1, "\\u0074ext": 2}')).toEqual({ kind: "repeatedKey", key: "text", position: 12 });
  });

  it("is not overwhelmed by depth", () => {
    expect(findJsonFault("[".repeat(1_000_000))).toEqual({ kind: "syntax", position: 1_000_000 });
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
