import type { Status } from "#shared/report/entry.ts";
import { announce } from "../../../app/announcer/announcer.tsx";
import { useCommand } from "../../../app/commands/use-command.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import type { FormState } from "../fields/form-context.tsx";

/** Ctrl+Shift+1…3: what is stated of the measure, from wherever in it the cursor stands. */
export function useStatusKeys({ change, readOnly }: Pick<FormState, "change" | "readOnly">): void {
  const t = useTranslate();
  const state = (status: Status) => {
    if (readOnly) return null;
    return () => {
      change((entry) => (entry.status === status ? entry : { ...entry, status }), "/status", "act");
      announce(t("reportScreen.statusSet", { status: t(`status.${status}`) }));
    };
  };
  useCommand("statusDone", state("done"));
  useCommand("statusInProgress", state("inProgress"));
  useCommand("statusNotDone", state("notDone"));
}
