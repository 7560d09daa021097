import type { App } from "electron";
import { type Language, languages } from "#shared/language/language.ts";
import type { Memory } from "./memory.ts";

/** The language that menus and dialogs speak now. */
export interface LanguageChoice {
  get(): Language;
  /** Remembered; whoever listens is told. */
  set(language: Language): void;
  onChange(listener: () => void): void;
}

/** Begins with the one remembered, then the first of ours among the system's, then Kazakh. */
export function chooseLanguage(app: Pick<App, "getPreferredSystemLanguages">, memory: Memory): LanguageChoice {
  let current = memory.get().language ?? systemLanguage(app.getPreferredSystemLanguages());
  const listeners: (() => void)[] = [];
  return {
    get: () => current,
    set(language) {
      current = language;
      memory.keep({ language });
      for (const listener of listeners) listener();
    },
    onChange: (listener) => listeners.push(listener),
  };
}

function systemLanguage(tags: readonly string[]): Language {
  const primary = tags.map((tag) => tag.split("-")[0]?.toLowerCase());
  return primary.map((tag) => languages.find((language) => language === tag)).find((found) => found) ?? "kk";
}
