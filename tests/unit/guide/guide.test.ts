import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Token, walkTokens } from "marked";
import { describe, expect, it } from "vitest";
import kk from "#resources/locales/kk.json" with { type: "json" };
import ru from "#resources/locales/ru.json" with { type: "json" };
import { type CommandId, commandIds } from "#shared/commands.ts";
import { catalogueTexts } from "#shared/language/catalogue-checks.ts";
import { languages } from "#shared/language/language.ts";
import { guideFiles, guideFolder, readGuide } from "#tests/support/guide/read-guide.ts";
import {
  guideOfBrought,
  guideOfScreen,
  guidePlaceOf,
  readGuideAddress,
} from "../../../renderer/app/guide/guide-place.ts";
import { namesIn, refreshNames, sayNames } from "../../../renderer/app/guide/named-words.ts";
import { textOf } from "../../../renderer/app/guide/read-topic.ts";
import { topicIds } from "../../../renderer/app/guide/topics.ts";
import { wordsOfLanguage } from "../../../renderer/app/guide/words-of-language.ts";
import { screenIds } from "../../../renderer/app/routing/screen-ids.ts";

const guide = { kk: readGuide("kk"), ru: readGuide("ru") };
const files = { kk: guideFiles("kk"), ru: guideFiles("ru") };
const root = join(guideFolder, "../..");

/** Every token of a language's guide. */
function tokensOf(language: "kk" | "ru"): Token[] {
  const found: Token[] = [];
  for (const { sections } of guide[language])
    for (const { tokens } of sections) walkTokens([...tokens], (token) => void found.push(token));
  return found;
}

describe("the guide", () => {
  it.each(languages)("has a file for each topic, in its order, in %s", (language) => {
    expect(files[language].map(({ topic }) => topic)).toEqual(topicIds);
  });

  it("has the same topics, sections, steps and pictures in both languages", () => {
    expect(files.kk.map(({ name }) => name)).toEqual(files.ru.map(({ name }) => name));
    const outline = (language: "kk" | "ru") =>
      guide[language].map(({ id, sections }) => ({
        id,
        sections: sections.map((section) => ({ id: section.id, parts: section.tokens.map(shapeOf) })),
      }));
    expect(outline("kk")).toEqual(outline("ru"));
  });

  it.each(languages)("says each name as the program does, in %s (npm run guide)", (language) => {
    for (const { name, markdown } of files[language])
      expect(refreshNames(markdown, wordsOfLanguage(language)), name).toBe(markdown);
  });

  it.each(languages)("prints nothing bold but names of the program, in %s", (language) => {
    for (const { name, markdown } of files[language]) {
      const without = markdown.replaceAll(/\*\*[^*\n]*\*\*<!--[\w.:-]+-->/g, "");
      expect(
        [...without.matchAll(/\*\*.*?\*\*|\{\{.*?\}\}/g)].map(([found]) => found),
        name,
      ).toEqual([]);
    }
  });

  it("names the same things in both languages", () => {
    for (const [index, { name, markdown }] of files.kk.entries()) {
      const sorted = (text: string) =>
        namesIn(text)
          .map((source) => JSON.stringify(source))
          .sort();
      expect(sorted(markdown), name).toEqual(sorted(files.ru[index]?.markdown ?? ""));
    }
  });

  it("names every command with its key", () => {
    const named = namesIn(files.ru.find(({ topic }) => topic === "keys")?.markdown ?? "").flatMap((source) =>
      "command" in source ? [source.command as CommandId] : [],
    );
    expect(new Set(named)).toEqual(new Set(commandIds));
  });

  it.each(languages)("links only to topics and pictures that are there, in %s", (language) => {
    const names = new Set(files[language].map(({ name }) => name));
    for (const token of tokensOf(language)) {
      if (token.type === "link") expect(names).toContain(token.href);
      if (token.type === "image") {
        expect(token.href).toMatch(new RegExp(`^\\.\\./pictures/${language}/[a-z-]+\\.png$`));
        expect(token.text, token.href).not.toBe("");
        expect(statSync(join(guideFolder, language, token.href)).size, token.href).toBeLessThan(90_000);
      }
    }
  });

  it("has small pictures, and none that nobody sees", () => {
    const pictures = globSync("pictures/*/*.png", { cwd: guideFolder });
    const shown = languages.flatMap((language) =>
      tokensOf(language).flatMap((token) => (token.type === "image" ? [token.href.replace("../", "")] : [])),
    );
    expect([...pictures].sort()).toEqual([...new Set(shown)].sort());
    const sizes = pictures.map((name) => statSync(join(guideFolder, name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3 * 1024 * 1024);
  });

  it.each(languages)("is written with what the program can show, in %s", (language) => {
    const known = new Set(
      "paragraph text escape strong em codespan code blockquote heading list list_item table link image br space".split(
        " ",
      ),
    );
    expect(tokensOf(language).filter(({ type }) => !known.has(type))).toEqual([]);
  });

  it.each(languages)("says something in every section, in %s", (language) => {
    for (const { id, sections } of guide[language])
      for (const section of sections) expect(textOf(section.tokens).length, `${id}/${section.id}`).toBeGreaterThan(20);
  });
});

/** A list with its length, a table with its rows; any other part by its kind. */
function shapeOf(token: Token): string {
  if (token.type === "list") return `list of ${token.items.length}`;
  return token.type;
}

describe("F1", () => {
  it("has a topic for each screen", () => {
    expect(Object.keys(guideOfScreen).sort()).toEqual([...screenIds].sort());
  });

  it("leads to sections that are there, from every screen and every part of one", () => {
    const sources = globSync("renderer/**/*.tsx", { cwd: root }).map((name) => readFileSync(join(root, name), "utf8"));
    const said = sources.flatMap((source) => [
      ...[...source.matchAll(/(?:data-guide|guide)="([a-z/-]+)"/g)].map(([, address = ""]) => address),
      ...[...source.matchAll(/data-guide=\{[^}]*\}/g)].flatMap(([code]) =>
        [...code.matchAll(/"([a-z-]+\/[a-z-]+)"/g)].map(([, address = ""]) => address),
      ),
    ]);
    expect(said).toContain("fill/evidence");
    for (const address of [...said, ...Object.values(guideOfScreen), ...Object.values(guideOfBrought)]) {
      const place = readGuideAddress(address);
      const topic = guide.kk.find(({ id }) => id === place?.topic);
      const sections = [null, ...(topic?.sections.map(({ id }) => id) ?? [])];
      expect(topic, address).toBeDefined();
      expect(sections, address).toContain(place?.section);
    }
  });

  it("takes the nearest part that the guide speaks of, else the screen", () => {
    const inMoney = { closest: () => ({ getAttribute: () => "fill/money" }) } as unknown as Element;
    const elsewhere = { closest: () => null } as unknown as Element;
    expect(guidePlaceOf(inMoney, "report")).toEqual({ topic: "fill", section: "money" });
    expect(guidePlaceOf(elsewhere, "journal")).toEqual({ topic: "trouble", section: "journal" });
    expect(guidePlaceOf(null, "sign")).toEqual({ topic: "sign", section: null });
  });

  it("goes by what the screen shows where the focus says nothing", () => {
    const page = { querySelector: () => ({ getAttribute: () => "head/desk" }) } as unknown as ParentNode;
    const inMoney = { closest: () => ({ getAttribute: () => "fill/money" }) } as unknown as Element;
    expect(guidePlaceOf(null, "exchange", page)).toEqual({ topic: "head", section: "desk" });
    expect(guidePlaceOf(inMoney, "report", page)).toEqual({ topic: "fill", section: "money" });
  });
});

describe("a name in the guide", () => {
  const words = (source: object) => ("command" in source ? "Ctrl+E" : "Экспорттау");

  it("is said as the program says it, wherever it stands", () => {
    const markdown = "**Шығару**<!--export.action--> батырмасы (`F9`<!--key:export-->), **бәрі** емес.";
    expect(refreshNames(markdown, words)).toBe(
      "**Экспорттау**<!--export.action--> батырмасы (`Ctrl+E`<!--key:export-->), **бәрі** емес.",
    );
    expect(sayNames(markdown, words)).toBe("**Экспорттау** батырмасы (`Ctrl+E`), **бәрі** емес.");
    expect(namesIn(markdown)).toEqual([{ message: "export.action" }, { command: "export" }]);
  });

  it("comes from a key that both catalogues have", () => {
    const keys = new Set([...catalogueTexts(kk).keys()].filter((key) => catalogueTexts(ru).has(key)));
    for (const { name, markdown } of [...files.kk, ...files.ru])
      for (const source of namesIn(markdown)) if ("message" in source) expect(keys, name).toContain(source.message);
  });
});
