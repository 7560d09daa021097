import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Language } from "#shared/language/language.ts";
import type { Settings } from "#shared/settings.ts";
import { callBackend } from "../contract/bridge.ts";
import { queryKey } from "../contract/query-key.ts";
import { useLanguage } from "./language-context.tsx";

/** Changes the language on the page at once, and the data folder's setting where a folder is open. */
export function useChooseLanguage(): (language: Language) => void {
  const { setLanguage } = useLanguage();
  const client = useQueryClient();
  return useCallback(
    (language) => {
      setLanguage(language);
      const key = queryKey("settings", "get", {});
      if (client.getQueryData(key) === undefined) return;
      // The page has changed already. Where this cannot be stored, the shell's own memory still has it.
      void callBackend("settings", "set", { language })
        .then((settings: Settings) => client.setQueryData(key, settings))
        .catch(() => undefined);
    },
    [setLanguage, client],
  );
}
