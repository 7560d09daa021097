import { createInstance, type FormatterModule, type I18nFormatModule } from "i18next";
import type { Catalogue } from "./catalogue-checks.ts";
import { type Language, languages } from "./language.ts";
import { messageFormats } from "./message-formats.ts";
import { pluralCategory } from "./plurals.ts";

/** Values of a message's placeholders, by name. `count` also chooses the plural form. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** The message under a key, its placeholders filled. Nothing is escaped; placeholders inside values stay as they are. */
export type FindMessage = (language: Language, key: string, params: MessageParams) => string;

/**
 * A pair of catalogues, opened in i18next with our own plural forms and formats.
 * @param missing asked where a key, a value or a format is missing: throws, or gives what to print in its place
 */
export function openCatalogues(
  catalogues: Readonly<Record<Language, Catalogue>>,
  missing: (fault: string) => string,
): FindMessage {
  const i18n = createInstance();
  i18n.use(pluralKeys).use(ownFormats(missing));
  // With resources given and initAsync off, init is done when it returns; the promise has nothing to wait for.
  void i18n.init({
    resources: { kk: { translation: catalogues.kk }, ru: { translation: catalogues.ru } },
    lng: "kk",
    supportedLngs: [...languages],
    fallbackLng: false,
    initAsync: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key: string) => missing(`no message ${key}`),
    missingInterpolationHandler: (text: string, match: RegExpExecArray) =>
      missing(`no value for ${match[0]} in: ${text}`),
  });
  return (language, key, params) =>
    i18n.t(key, {
      lng: language,
      replace: params,
      nest: false,
      ...(typeof params.count === "number" && { count: params.count }),
    });
}

/** i18next would ask the host's Intl for the plural form; the key of our own choice is added last and so tried first. */
const pluralKeys: I18nFormatModule & Record<string, unknown> = {
  type: "i18nFormat",
  handleAsObject: true,
  addLookupKeys(keys: string[], key: string, language: string, _namespace: string, options: { count?: unknown }) {
    if (typeof options.count === "number") keys.push(`${key}_${pluralCategory(options.count, asLanguage(language))}`);
    return keys;
  },
};

function ownFormats(missing: (fault: string) => string): FormatterModule {
  return {
    type: "formatter",
    init() {},
    add() {},
    addCached() {},
    format(value: string | number | undefined, format, language) {
      // A missing value goes on as it is: the interpolation reports it by name.
      if (format === undefined || value === undefined) return value as string;
      return messageFormats[format]?.(value, asLanguage(language)) ?? missing(`no format ${format}`);
    },
  };
}

function asLanguage(code: string | undefined): Language {
  return languages.find((language) => language === code) ?? "kk";
}
