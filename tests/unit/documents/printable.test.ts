import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inPieces, justified } from "#backend/documents/flowing.ts";
import { paragraphs, printable } from "#backend/documents/printable.ts";

const breakHere = "\u200B";

describe("printable", () => {
  test("nothing is a dash", () => {
    for (const nothing of ["", "  \n ", "\u200B\u202E", "\u0000"]) expect(printable(nothing)).toBe("—");
  });

  test("a run that no line breaker could break is given places to break, and loses no letter", () => {
    const run = "ы".repeat(1_234);
    expect(printable(run)).toContain(breakHere);
    expect(printable(run).replaceAll(breakHere, "")).toBe(run);
    expect(printable("қысқа сөз ".repeat(200))).not.toContain(breakHere);
  });

  test("no text of any kind keeps control or bidi characters or a lone surrogate", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const shown = printable(text);
        expect(shown.isWellFormed()).toBe(true);
        expect(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(shown.replaceAll(/[\n\t]/g, ""))).toBe(false);
      }),
    );
  });
});

describe("paragraphs", () => {
  test("empty lines are left out, each line is one", () => {
    expect(paragraphs("бір\r\n\n  \nекі\nүш")).toEqual(["бір", "екі", "үш"]);
  });

  test("an overlong one is cut at a sentence, with nothing lost", () => {
    const sentence = "Жұмыс жүргізілді. ";
    const parts = paragraphs(sentence.repeat(1_000));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part).toMatch(/^Жұмыс .*\.$/);
    expect(parts.join(" ")).toBe(sentence.repeat(1_000).trim());
  });

  test("an overlong one without sentence or space is cut all the same", () => {
    const text = "/".repeat(50_000);
    expect(paragraphs(text).join("")).toBe(text);
    for (const part of paragraphs(text)) expect(part.length).toBeLessThanOrEqual(8_001);
  });
});

describe("pieces of a line", () => {
  const piecesOf = (text: string) => inPieces(text).map(({ text: piece, noWrap }) => [piece, noWrap ?? false]);

  test("words joined by a hyphen stay whole, the rest may break", () => {
    expect(piecesOf("Есепті іс-шара (2-тармақ) аяқталды.")).toEqual([
      ["Есепті ", false],
      ["іс-шара ", true],
      ["(2-тармақ) ", true],
      ["аяқталды.", false],
    ]);
  });

  test("nothing is lost or added", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const bare = text.trim();
        expect(
          inPieces(bare)
            .map(({ text: piece }) => piece)
            .join(""),
        ).toBe(bare);
      }),
    );
  });

  test("a paragraph with a web address is not justified, so that no gaps are torn into the address", () => {
    expect(justified("Толығырақ: іс-шара туралы.").alignment).toBe("justify");
    expect(justified("Толығырақ: https://example.kz/kk/press/news/details/12345 сайтында.").alignment).toBe("left");
  });
});
