import type { Settings } from "#shared/settings.ts";
import { useAct } from "../../app/contract/use-act.ts";

/** Stores what a step has asked, and goes on once it is stored. `error`: it was not. */
export function useStepSaving(onNext: () => void) {
  const save = useAct("settings", "set");
  return {
    isBusy: save.isPending,
    error: save.error,
    saveAndGoOn: (changes: Partial<Settings>) => save.mutate(changes, { onSuccess: onNext }),
    save: (changes: Partial<Settings>) => save.mutate(changes),
  };
}
