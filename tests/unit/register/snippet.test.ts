import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldForSearch } from "#shared/language/folding.ts";
import type { Narrative } from "#shared/register/narratives.ts";
import { searchWords } from "#shared/register/search-words.ts";
import { snippetOf } from "#shared/register/snippet.ts";

const long = "Бұл жерде басқа сөздер айтылады. ".repeat(40);
const wordsOf = (query: string) => searchWords(query, () => true);
const narrative = (text: string, given: Partial<Narrative> = {}): Narrative => ({
  field: "text",
  language: "kk",
  text,
  ...given,
});

describe("a snippet", () => {
  it("shows the words where they stand, whole words around them, and says that something was left out", () => {
    const snippet = snippetOf([narrative(`${long}Кемшіліктер анықталды. ${long}`)], wordsOf("кемшілік"), "kk");
    expect(snippet?.text).toContain("Кемшіліктер анықталды");
    expect(snippet?.text).toMatch(/^…\S.*\S…$/u);
    expect(snippet?.text.length).toBeLessThanOrEqual(222);
  });

  it("comes from the text with most of the words, the reader's language first among equals", () => {
    const texts = [
      narrative("Тренинг өткізілді."),
      narrative("Проведён тренинг.", { language: "ru" }),
      narrative("Келесі тренинг Алматыда.", { field: "nextSteps" }),
    ];
    expect(snippetOf(texts, wordsOf("тренинг"), "ru")).toMatchObject({ field: "text", language: "ru" });
    expect(snippetOf(texts, wordsOf("тренинг"), "kk")).toMatchObject({ field: "text", language: "kk" });
    expect(snippetOf(texts, wordsOf("тренинг алматыда"), "ru")).toMatchObject({ field: "nextSteps" });
  });

  it("is the beginning of the answer where nothing was searched for, and nothing where there is no text", () => {
    expect(snippetOf([narrative("Бірінші.\n\nЕкінші.")], [], "kk")?.text).toBe("Бірінші. Екінші.");
    expect(snippetOf([], wordsOf("сөз"), "kk")).toBeNull();
  });

  it("holds a word that the text has, whatever stands around it", () => {
    const part = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 400 }),
      fc.string({ unit: fc.constantFrom(..."Әғі әё\u0301\u0308İß 😀\n"), maxLength: 400 }),
    );
    fc.assert(
      fc.property(part, part, (before, after) => {
        const snippet = snippetOf([narrative(`${before} Ақпараттандыру ${after}`)], wordsOf("ақпараттандыру"), "kk");
        expect(foldForSearch(snippet?.text ?? "")).toContain("акпараттандыр");
      }),
      { numRuns: 1000 },
    );
  });
});
