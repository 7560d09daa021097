import { useCallback, useState } from "react";
import { type HalfYear, isHalfYear } from "#shared/plan/half-year.ts";

const storageKey = "kalqan.halfYear";

/** The half-year chosen in the frame; null = the current one. Kept while the window is open, so that a reload stays there. */
export function useChosenHalfYear(): [HalfYear | null, (halfYear: HalfYear) => void] {
  const [chosen, setChosen] = useState<HalfYear | null>(() => {
    const kept = sessionStorage.getItem(storageKey) ?? "";
    return isHalfYear(kept) ? kept : null;
  });
  const choose = useCallback((halfYear: HalfYear) => {
    sessionStorage.setItem(storageKey, halfYear);
    setChosen(halfYear);
  }, []);
  return [chosen, choose];
}
