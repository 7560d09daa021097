import { useCallback } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import type { Settings } from "#shared/settings.ts";
import { announce } from "../../app/announcer/announcer.tsx";
import { useAct } from "../../app/contract/use-act.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { tellSaving } from "../../app/saving/saving-state.ts";

interface SettingSaving {
  readonly save: (changes: Partial<Settings>) => void;
  readonly saveAndWait: (changes: Partial<Settings>) => Promise<unknown>;
  /** Why the last change was not stored. */
  readonly error: ErrorRecord | null;
}

/** Stores a setting as soon as it is changed, and says so in the frame's one place. */
export function useSettingSaving(): SettingSaving {
  const t = useTranslate();
  const { mutateAsync, error } = useAct("settings", "set");
  const saveAndWait = useCallback(
    async (changes: Partial<Settings>) => {
      tellSaving({ state: "saving" });
      await mutateAsync(changes).then(
        () => {
          tellSaving({ state: "saved", at: new Date() });
          announce(t("settingsScreen.saved"));
        },
        (failure: ErrorRecord) => tellSaving({ state: "failed", error: failure }),
      );
    },
    [mutateAsync, t],
  );
  const save = useCallback((changes: Partial<Settings>) => void saveAndWait(changes), [saveAndWait]);
  return { save, saveAndWait, error };
}
