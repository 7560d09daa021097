import type { Language } from "#shared/language/language.ts";

/** In which language the report is looked at; `both`: a copy for reading, which nobody signs. */
export type PreviewLanguage = Language | "both";
