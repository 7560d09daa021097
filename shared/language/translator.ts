import kk from "#resources/locales/kk.json" with { type: "json" };
import ru from "#resources/locales/ru.json" with { type: "json" };
import { errorCodes } from "../error-codes.ts";
import type { ErrorRecord } from "../errors.ts";
import type { Language, LocalisedText } from "./language.ts";
import { type MessageParams, openCatalogues } from "./message-catalogue.ts";

type KeysOf<Section> = {
  [Name in keyof Section & string]: Section[Name] extends string
    ? Stem<Name>
    : Section[Name] extends object
      ? `${Name}.${KeysOf<Section[Name]>}`
      : never;
}[keyof Section & string];

type Stem<Name extends string> = Name extends `${infer Base}_${"one" | "few" | "many" | "other"}` ? Base : Name;

/** Every key of the catalogues, plural forms under their common key: `errors.signing.wrongPassword`. */
export type MessageKey = KeysOf<typeof kk>;

/** Stands in a sentence where a word is missing, once `tolerateMissingMessages` was called. */
const blank = "—";

let strict = true;

/**
 * From now on a missing key or value leaves a dash in the sentence instead of throwing. For the entry points of the
 * shipped program alone: there a sentence with a gap helps a clerk more than none; tests and development want the fault.
 */
export function tolerateMissingMessages(): void {
  strict = false;
}

const findMessage = openCatalogues({ kk, ru }, (fault) => {
  if (strict) throw new Error(fault);
  return blank;
});

/**
 * The message in one language. A placeholder may name a format, `{{size, size}}` (message-formats.ts).
 * Throws Error where the key is unknown or a placeholder has no value, unless that is tolerated.
 */
export function translate(language: Language, key: MessageKey, params: MessageParams = {}): string {
  return findMessage(language, key, params);
}

/** The message in both languages, as `translate`. */
export function translateBoth(key: MessageKey, params: MessageParams = {}): LocalisedText {
  return { kk: translate("kk", key, params), ru: translate("ru", key, params) };
}

/**
 * The sentence of an error in both languages: the catalogue's `errors.<code>` with the error's data. Where `reason` is the
 * code of a problem, it is told in that problem's words, filled from the same data.
 */
export function describeError(error: Pick<ErrorRecord, "code" | "data">): LocalisedText {
  // A code from another version of the program has no sentence here.
  const code = strict || errorCodes.includes(error.code) ? error.code : "internal.unexpected";
  const { reason } = error.data;
  if (typeof reason !== "string" || !isProblem(reason)) return translateBoth(`errors.${code}`, error.data);
  const told = translateBoth(`problems.${reason}` as MessageKey, error.data);
  return {
    kk: translate("kk", `errors.${code}`, { ...error.data, reason: told.kk }),
    ru: translate("ru", `errors.${code}`, { ...error.data, reason: told.ru }),
  };
}

/** Whether the catalogues have a sentence for a problem of that code. */
function isProblem(code: string): boolean {
  let place: unknown = kk.problems;
  for (const part of code.split(".")) {
    place = typeof place === "object" && place !== null && Object.hasOwn(place, part) ? Reflect.get(place, part) : null;
  }
  return typeof place === "string";
}
