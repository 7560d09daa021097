import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fields, verbatim } from "#cli/terminal/fields.ts";
import { createProgressLine } from "#cli/terminal/progress-line.ts";
import { table } from "#cli/terminal/table.ts";
import { columnsOf, pageWidth, wrap, wrapCell } from "#cli/terminal/wrap.ts";

const words = fc.array(fc.string({ unit: fc.constantFrom("ә", "ж", "о", "-", "№"), minLength: 1, maxLength: 30 }));

describe("text on a terminal", () => {
  it("is wrapped within its width, loses nothing and keeps long words whole", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 5, max: 40 }), (parts, width) => {
        const lines = wrap(parts.join(" "), width);
        for (const line of lines) expect(columnsOf(line) <= width || parts.includes(line)).toBe(true);
        expect(lines.join(" ")).toBe(parts.join(" "));
        const cell = wrapCell(parts.join(" "), width);
        for (const line of cell) expect(columnsOf(line)).toBeLessThanOrEqual(width);
        expect(cell.join("").replaceAll(" ", "")).toBe(parts.join(""));
      }),
    );
  });

  it("in a table cuts a long word where it is joined, by a hyphen or a slash", () => {
    expect(wrapCell("подготовка/переподготовка", 16)).toEqual(["подготовка/", "переподготовка"]);
    expect(wrapCell("ғылыми-техникалық", 10)).toEqual(["ғылыми-", "техникалық"]);
  });

  it("fills what the terminal has, between 60 and 100 columns; 80 in a file", () => {
    expect([undefined, 20, 90, 300].map(pageWidth)).toEqual([80, 60, 90, 100]);
  });

  it("stands in aligned columns, the widest of those that may narrow giving way", () => {
    const columns = [
      { heading: "№", narrowest: null },
      { heading: "Атауы", narrowest: 8 },
      { heading: "Мерзімі", narrowest: 6 },
    ];
    expect(table(columns, [["1", "бірінші іс-шара", "жыл сайын"]], 22)).toBe(
      ["№  Атауы     Мерзімі", "─  ────────  ─────────", "1  бірінші   жыл сайын", "   іс-шара"].join("\n"),
    );
  });

  it("puts values beside their labels", () => {
    expect(
      fields(
        [
          ["Орган", "бір екі үш"],
          ["№", ["1", "2"]],
        ],
        14,
        2,
      ),
    ).toEqual(["  Орган  бір", "         екі", "         үш", "  №      1", "         2"]);
    expect(fields([["Жол", verbatim("/бір екі/үш-төрт.asice")]], 10)).toEqual(["Жол  /бір екі/үш-төрт.asice"]);
  });
});

describe("the progress line", () => {
  function terminal(isTTY: boolean) {
    const written: string[] = [];
    let at = 0;
    const line = createProgressLine({ isTTY, columns: 40, write: (text) => written.push(text) }, "ru", () => at);
    return { line, written, wait: (milliseconds: number) => (at += milliseconds) };
  }

  it("is redrawn in place, not oftener than ten times a second, and taken away", () => {
    const { line, written, wait } = terminal(true);
    line.show({ step: "verify", done: 0, total: 4 });
    line.show({ step: "verify", done: 1, total: 4 });
    wait(100);
    line.show({ step: "verify", done: 2, total: 4 });
    line.clear();
    line.clear();
    expect(written).toHaveLength(3);
    expect(written[0]).toContain(" 0 %");
    expect(written[1]).toContain(" 50 %");
    expect(written.every((text) => text.startsWith("\r\u001b[2K"))).toBe(true);
    expect(written[2]).toBe("\r\u001b[2K");
  });

  it("shows no share where the whole is not known", () => {
    const { line, written } = terminal(true);
    line.show({ step: "verify", done: 7, total: 0 });
    expect(written[0]).not.toContain("%");
  });

  it("is not there where no terminal is", () => {
    const { line, written } = terminal(false);
    line.show({ step: "verify", done: 1, total: 2 });
    line.clear();
    expect(written).toEqual([]);
  });
});
