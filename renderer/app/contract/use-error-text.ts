import { useCallback } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import { describeError } from "#shared/language/translator.ts";
import { useLanguage } from "../language/language-context.tsx";

/** The sentence of an error in the language shown: what happened, what was kept, what to do. */
export function useErrorText(): (error: ErrorRecord) => string {
  const { language } = useLanguage();
  return useCallback((error) => describeError(error)[language], [language]);
}
