import { useMemo } from "react";
import type { MessageParams } from "#shared/language/message-catalogue.ts";
import { type MessageKey, translate } from "#shared/language/translator.ts";
import { useLanguage } from "./language-context.tsx";

/** The message under a key in the language shown now, its placeholders filled; `count` chooses the plural form. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

/** `const t = useTranslate(); t("home.daysLeft", { count: 19 })`: typed keys, again at once when the language changes. */
export function useTranslate(): Translate {
  const { language } = useLanguage();
  return useMemo(() => (key, params) => translate(language, key, params), [language]);
}
