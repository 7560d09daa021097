import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { describe, expect, it } from "vitest";
import kk from "#resources/locales/kk.json" with { type: "json" };
import ru from "#resources/locales/ru.json" with { type: "json" };
import { errorCodes } from "#shared/error-codes.ts";
import { catalogueTexts, checkCatalogues, keyStem } from "#shared/language/catalogue-checks.ts";
import { messageFormats } from "#shared/language/message-formats.ts";
import { findUnusedKeys } from "#tests/support/language/used-keys.ts";

const stems = [...new Set([...catalogueTexts(kk).keys(), ...catalogueTexts(ru).keys()].map(keyStem))];

/** The folders whose code shows messages. */
const sourceFolders = ["shared", "electron", "renderer", "build"];
const sourceTypes = new Set([".ts", ".tsx", ".mts", ".mjs", ".js"]);

/**
 * Beginnings of keys that code puts together in a way which cannot be read off its text, each with the place that does.
 * `errors.` and template literals such as `status.${status}` need not be listed.
 */
const dynamicPrefixes: readonly string[] = [];

function readSources(): string[] {
  return sourceFolders.flatMap((folder) =>
    readdirSync(join(import.meta.dirname, "../..", folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && sourceTypes.has(extname(entry.name)))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8")),
  );
}

describe("the two catalogues", () => {
  it("say the same things, with the plural forms of each language and no letter of the wrong alphabet", () => {
    expect(checkCatalogues(kk, ru)).toEqual([]);
  });

  it("have a sentence for each error code, and no sentence for an error that is never raised", () => {
    const sentences = stems.filter((stem) => stem.startsWith("errors."));
    expect(sentences.sort()).toEqual(errorCodes.map((code) => `errors.${code}`).sort());
  });

  it("use no format that does not exist", () => {
    const texts = [...catalogueTexts(kk), ...catalogueTexts(ru)];
    const used = texts.flatMap(([key, text]) =>
      [...text.matchAll(/\{\{[^{},]*,\s*([^{}]*?)\s*\}\}/g)].map((match) => ({ key, format: match[1] ?? "" })),
    );
    expect(used.filter(({ format }) => messageFormats[format] === undefined)).toEqual([]);
  });

  it("hold nothing that the program never says", () => {
    const candidates = stems.filter((stem) => !stem.startsWith("errors."));
    expect(findUnusedKeys(candidates, readSources(), dynamicPrefixes)).toEqual([]);
  });
});
