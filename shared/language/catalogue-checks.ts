import type { Language } from "./language.ts";
import { pluralCategories } from "./plurals.ts";

/** A catalogue as its JSON file has it: sections within sections, texts at the leaves. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

const pluralSuffix = /_(one|few|many|other)$/;
const placeholder = /\{\{-?\s*([^{},\s]+)\s*(?:,\s*([^{}]*?)\s*)?\}\}/g;

/** A Latin letter that looks like a Cyrillic one and stands alone in a Cyrillic text, as а or с typed on the wrong layout. */
const loneLookAlike = /(?<![\p{L}\p{N}])[aceopxyi](?![\p{L}\p{N}])/gu;
const word = /[\p{L}\p{M}]+/gu;

/** Every text of a catalogue by its full key, `errors.signing.wrongPassword`. */
export function catalogueTexts(catalogue: Catalogue): Map<string, string> {
  const texts = new Map<string, string>();
  const collect = (section: Catalogue, prefix: string): void => {
    for (const [name, value] of Object.entries(section)) {
      if (typeof value === "string") texts.set(prefix + name, value);
      else collect(value, `${prefix}${name}.`);
    }
  };
  collect(catalogue, "");
  return texts;
}

/** The key that code asks for: without the plural suffix of a form. */
export function keyStem(key: string): string {
  return key.replace(pluralSuffix, "");
}

/**
 * What is wrong with the pair of catalogues, one line a fault, in English for developers; empty where all is well:
 * a key in one language only, plural forms that a language needs or does not have, placeholders that differ, an empty
 * text, Latin letters inside Cyrillic words.
 */
export function checkCatalogues(kk: Catalogue, ru: Catalogue): string[] {
  const texts = { kk: catalogueTexts(kk), ru: catalogueTexts(ru) };
  return [
    ...missingKeys(texts.kk, texts.ru),
    ...checkPluralForms(texts.kk, "kk"),
    ...checkPluralForms(texts.ru, "ru"),
    ...differingPlaceholders(texts.kk, texts.ru),
    ...checkTexts(texts.kk, "kk"),
    ...checkTexts(texts.ru, "ru"),
  ];
}

type Texts = ReadonlyMap<string, string>;

function missingKeys(kk: Texts, ru: Texts): string[] {
  const stems = { kk: stemsOf(kk), ru: stemsOf(ru) };
  return [
    ...[...stems.ru].filter((stem) => !stems.kk.has(stem)).map((stem) => `kk: ${stem}: missing, ru has it`),
    ...[...stems.kk].filter((stem) => !stems.ru.has(stem)).map((stem) => `ru: ${stem}: missing, kk has it`),
  ];
}

function stemsOf(texts: Texts): Set<string> {
  return new Set([...texts.keys()].map(keyStem));
}

function checkPluralForms(texts: Texts, language: Language): string[] {
  const needed: readonly string[] = pluralCategories[language];
  const formsByStem = Map.groupBy(
    [...texts.keys()].filter((key) => pluralSuffix.test(key)),
    keyStem,
  );
  return [...formsByStem].flatMap(([stem, keys]) => {
    const forms = keys.map((key) => key.slice(stem.length + 1));
    return [
      ...needed
        .filter((form) => !forms.includes(form))
        .map((form) => `${language}: ${stem}: plural form _${form} missing`),
      ...forms
        .filter((form) => !needed.includes(form))
        .map((form) => `${language}: ${stem}: the language has no plural form _${form}`),
      ...(texts.has(stem) ? [`${language}: ${stem}: stands both with and without plural forms`] : []),
    ];
  });
}

/** A form may leave out `count` ("one file"), so of plural forms the placeholders are taken together. */
function differingPlaceholders(kk: Texts, ru: Texts): string[] {
  const placeholders = { kk: placeholdersByStem(kk), ru: placeholdersByStem(ru) };
  return [...placeholders.kk].flatMap(([stem, kkNames]) => {
    const ruNames = placeholders.ru.get(stem);
    if (ruNames === undefined || kkNames === ruNames) return [];
    return [`${stem}: placeholders differ: kk ${kkNames || "none"}, ru ${ruNames || "none"}`];
  });
}

function placeholdersByStem(texts: Texts): Map<string, string> {
  const names = new Map<string, Set<string>>();
  for (const [key, text] of texts) {
    const found = names.get(keyStem(key)) ?? new Set();
    for (const [, name = "", format = ""] of text.matchAll(placeholder))
      found.add(format ? `${name}, ${format}` : name);
    names.set(keyStem(key), found);
  }
  return new Map([...names].map(([stem, found]) => [stem, [...found].sort().join("; ")]));
}

function checkTexts(texts: Texts, language: Language): string[] {
  return [...texts].flatMap(([key, text]) => checkText(text).map((fault) => `${language}: ${key}: ${fault}`));
}

function checkText(text: string): string[] {
  if (text.trim() === "") return ["empty"];
  const bare = text.replace(placeholder, "");
  const mixed = [...bare.matchAll(word)]
    .map(([found]) => found)
    .filter((found) => /\p{Script=Latin}/u.test(found) && /\p{Script=Cyrillic}/u.test(found));
  const lone = /\p{Script=Cyrillic}/u.test(bare) ? [...bare.matchAll(loneLookAlike)].map(([found]) => found) : [];
  return [
    ...(text.normalize("NFC") === text ? [] : ["not in Unicode NFC"]),
    ...(/[{}]/.test(bare) ? ["a placeholder that cannot be read"] : []),
    ...(bare.includes("$t(") ? ["nesting is not used in these catalogues"] : []),
    ...mixed.map((found) => `Latin and Cyrillic letters in one word: ${found}`),
    ...lone.map((found) => `a Latin letter alone in a Cyrillic text: ${found}`),
  ];
}
