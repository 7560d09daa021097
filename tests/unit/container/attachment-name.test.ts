import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeAttachmentName } from "#backend/container/index.ts";
import { findNameFault, toNameKey } from "#backend/container/names.ts";

describe("the name of an annex in a package", () => {
  it.each([
    ["Бұйрық № 66.pdf", 1, "01 Бұйрық № 66.pdf"],
    ["scan.PDF", 12, "12 scan.PDF"],
    ["a.pdf", 100, "100 a.pdf"],
    ["C:\\Users\\Қызметкер\\есеп.docx", 2, "02 есеп.docx"],
    ["папка/есеп.docx", 2, "02 есеп.docx"],
    ["CON.txt", 3, "03 CON.txt"],
    ["a<b>c:d|e?f*g.txt", 4, "04 a_b_c_d_e_f_g.txt"],
    ["trailing. . .", 5, "05 trailing"],
    ["annex\u202efdp.exe", 6, "06 annexfdp.exe"],
    ["a\u0000b\nc.txt", 7, "07 ab c.txt"],
    ["и\u0306од.txt", 8, "08 йод.txt"],
    ["100%25.txt", 9, "09 100_25.txt"],
    ["100 %.txt", 9, "09 100 %.txt"],
    [".gitignore", 10, "10 gitignore"],
    ["  .pdf", 11, "11 pdf"],
    ["???", 1, "01 ___"],
    ["", 1, "01"],
    ["…/", 1, "01 …"],
    ["no extension but. a dot", 1, "01 no extension but. a dot"],
    ["half a pair \ud83d.txt", 1, "01 half a pair.txt"],
  ])("%j as number %i is %j", (name, index, expected) => {
    expect(safeAttachmentName(name, index)).toBe(expected);
  });

  it("keeps the extension and whole letters where a name is cut", () => {
    const name = safeAttachmentName(`${"ұзақ атау ".repeat(40)}.docx`, 1);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
    expect(Buffer.byteLength(name)).toBeGreaterThan(230);
    expect(name).toMatch(/^01 ұзақ атау .*\p{L}\.docx$/u);
    expect(safeAttachmentName(`${"e\u0301\u0323".repeat(200)}`, 1)).toMatch(/\u0301$/u);
  });

  it("is always one that the reader accepts, FAT32 holds and no other number shares", () => {
    const anyName = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.string({ unit: "grapheme", maxLength: 400 }),
    );
    fc.assert(
      fc.property(anyName, anyName, fc.integer({ min: 1, max: 1_900 }), (name, other, index) => {
        const safe = safeAttachmentName(name, index);
        expect(findNameFault(safe)).toBeNull();
        expect(safe).not.toMatch(/[<>:"/\\|?*]|[. ]$/u);
        expect(safe.length).toBeLessThanOrEqual(255);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(240);
        expect(safe.isWellFormed()).toBe(true);
        expect(decodeURIComponent(encodeURIComponent(safe))).toBe(safe);
        expect(toNameKey(safeAttachmentName(other, index + 1))).not.toBe(toNameKey(safe));
      }),
    );
  });
});
