import { expect, test } from "vitest";
import { codeOf, findTypeface, unprintableIn } from "#shared/language/print-coverage.ts";
import { printCoverage, writtenCoverage } from "../../../build/scripts/write-print-coverage.ts";

test("what is said of the fonts is what they hold", () => expect(writtenCoverage()).toBe(printCoverage()));

test("each character has the typeface that has it, the document's own before all others", () => {
  for (const letter of "әғқңөұүһіӘҒҚҢӨҰҮҺІАЯаяЁё№«»–—₸•→")
    expect([letter, findTypeface(letter)]).toEqual([letter, "Tinos"]);
  expect(["✓", "☐", "🙂", "中"].map(findTypeface)).toEqual(["NotoSansSymbols2", "NotoSansSymbols2", "NotoEmoji", null]);
});

test("of a text the characters that cannot be printed are named, each once; spaces and joiners are none", () => {
  expect(unprintableIn("Үлгі ✓ 👩\u200D💻 \n\t中文中\uFE0F")).toEqual(["中", "文"]);
  expect(codeOf("中")).toBe("[U+4E2D]");
  expect(codeOf("𝄞")).toBe("[U+1D11E]");
});
