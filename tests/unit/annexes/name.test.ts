import fc from "fast-check";
import { expect, test } from "vitest";
import { annexName } from "#backend/annexes/index.ts";

test.each([
  ["C:\\Users\\Айгерім\\Бұйрық № 66.pdf", "Бұйрық № 66.pdf"],
  ["/home/a/scan.pdf", "scan.pdf"],
  ["invoice\u202Efdp.exe", "invoicefdp.exe"],
  ["a\u0000b\n.pdf", "ab.pdf"],
  ["и\u0306.pdf", "й.pdf"],
  [" \t ", ""],
])("%j is kept as %j", (given, kept) => {
  expect(annexName(given)).toBe(kept);
});

test("a long name is cut before its ending", () => {
  const kept = annexName(`${"ұзақ атау ".repeat(40)}.docx`);
  expect(kept).toHaveLength(200);
  expect(kept.endsWith(".docx")).toBe(true);
});

test("any name at all becomes one that is well formed, short and free of folders", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
      const kept = annexName(given);
      expect(kept.length).toBeLessThanOrEqual(200);
      expect(kept.isWellFormed()).toBe(true);
      expect(kept).not.toMatch(/[\\/\p{Cc}\u202a-\u202e]/u);
      expect(annexName(kept)).toBe(kept);
    }),
  );
});
