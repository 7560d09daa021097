import { useEffect } from "react";
import { announce } from "../../../app/announcer/announcer.tsx";
import { useTranslate } from "../../../app/language/use-translate.ts";

/** How many bodies are shown of how many, in words; said aloud when a filter has changed it. */
export function useShownBodies(shown: number, total: number): string {
  const t = useTranslate();
  const words =
    shown === total ? t("register.filter.bodiesAll", { count: total }) : t("register.filter.shown", { shown, total });
  const isNarrowed = shown < total;
  useEffect(() => {
    if (isNarrowed) announce(words);
  }, [isNarrowed, words]);
  return words;
}
