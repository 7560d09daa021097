import { useLayoutEffect, useState } from "react";
import { announce } from "../../app/announcer/announcer.tsx";
import { useCommand } from "../../app/commands/use-command.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { focusField } from "./focus-field.ts";
import { neighbourOf } from "./neighbour.ts";

/** Ctrl+↑/↓: to the measure beside, in the same field where it has one. */
export function useSteps(
  current: number | null,
  listed: readonly number[],
  goToMeasure: (measure: number) => void,
): void {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan } = useWorkplace();
  const [kept, setKept] = useState<{ readonly measure: number; readonly id: string } | null>(null);
  const step = (direction: "next" | "previous") => {
    const number = current === null ? null : neighbourOf(listed, current, direction);
    if (number === null) return null;
    return () => {
      setKept({ measure: number, id: document.activeElement?.id ?? "" });
      goToMeasure(number);
    };
  };
  useCommand("previousMeasure", step("previous"));
  useCommand("nextMeasure", step("next"));

  useLayoutEffect(() => {
    if (kept === null || kept.measure !== current) return;
    const same = kept.id.startsWith("field-") ? document.getElementById(kept.id) : null;
    if (same === null) focusField("");
    else same.focus();
    const measure = plan.edition.measures.find(({ number }) => number === current);
    if (measure !== undefined) announce(t("reportScreen.opened", { number: measure.number, name: pick(measure.name) }));
    setKept(null);
  }, [kept, current, plan, pick, t]);
}
