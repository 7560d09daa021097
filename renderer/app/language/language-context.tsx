import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { Language } from "#shared/language/language.ts";

interface LanguageState {
  readonly language: Language;
  /** Changes every word on the page at once; nothing is unmounted, so nothing typed is lost. */
  readonly setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageState | null>(null);

/** The language of everything below it. The shell is told, so that menus, dialogs and the title follow. */
export function LanguageProvider({ initial, children }: { readonly initial: Language; readonly children: ReactNode }) {
  const [language, choose] = useState(initial);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const setLanguage = useCallback((next: Language) => {
    choose(next);
    // The words on the page have changed already; a menu that stays behind is set right with the next change.
    void window.kalqan.shell.setLanguage(next).catch(() => undefined);
  }, []);

  const state = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

/** The language shown now, and how to change it. */
export function useLanguage(): LanguageState {
  const state = useContext(LanguageContext);
  if (state === null) throw new Error("useLanguage outside LanguageProvider");
  return state;
}
