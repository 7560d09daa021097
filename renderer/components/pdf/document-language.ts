import type { Language } from "#shared/language/language.ts";

/** In which language a document is looked at; `both`: a copy for reading, which nobody signs. */
export type DocumentLanguage = Language | "both";
