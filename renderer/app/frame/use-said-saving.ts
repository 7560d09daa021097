import { useEffect, useRef } from "react";
import { formatTime } from "#shared/language/dates.ts";
import { announce } from "../announcer/announcer.tsx";
import { useTranslate } from "../language/use-translate.ts";
import type { SavingState } from "../saving/saving-state.ts";

/**
 * Tells screen readers that what was typed is saved: after a failure always, else once a minute at most, for whoever writes
 * must not hear it at every pause.
 */
export function useSaidSaving(saving: SavingState): void {
  const t = useTranslate();
  const said = useRef<string | null>(null);
  useEffect(() => {
    if (saving.state === "failed") said.current = null;
    if (saving.state !== "saved") return;
    const time = formatTime(saving.at);
    if (time === said.current) return;
    said.current = time;
    announce(t("app.saving.saved", { time }));
  }, [saving, t]);
}
