import { type FocusEvent, type KeyboardEvent, useEffect, useEffectEvent, useRef } from "react";
import { flushSync } from "react-dom";
import { announce } from "../../app/announcer/announcer.tsx";
import { useTranslate } from "../../app/language/use-translate.ts";
import { caretAfter } from "./caret-after.ts";
import type { Desk } from "./desk.ts";
import { focusField } from "./focus-field.ts";
import { isWithin } from "./is-within.ts";
import { undoPress } from "./undo-press.ts";

interface FormKeysOptions {
  readonly desk: Pick<Desk<unknown, never>, "undo" | "redo" | "seal" | "flush">;
  readonly measure: number;
  readonly readOnly: boolean;
}

/**
 * Undo and redo in a measure's form, by keys and from the Edit menu. The history of the measure is one line through all
 * its fields and outlives the screen; it takes the place of the browser's own, which knows one field and forgets it.
 * Only what is half typed in a date or a number, and not yet a value, is the browser's to take back.
 */
export function useFormKeys({ desk, measure, readOnly }: FormKeysOptions) {
  const t = useTranslate();
  const ref = useRef<HTMLDivElement>(null);
  const entered = useRef("");

  const travel = (direction: "undo" | "redo"): void => {
    if (readOnly) return;
    const step = flushSync(() => desk[direction](measure));
    if (step === null) {
      announce(t(`reportScreen.nothingTo.${direction}`));
      return;
    }
    const [from, to] = direction === "undo" ? [step.after, step.before] : [step.before, step.after];
    const [before, after] = [textAt(from.entry, step.path), textAt(to.entry, step.path)];
    focusField(step.path, after === null ? undefined : caretAfter(before ?? "", after));
    announce(t(`reportScreen.done.${direction}`));
  };

  const press = (event: KeyboardEvent): void => {
    const direction = undoPress(event);
    if (direction === null || !isWithin(event)) return;
    event.preventDefault();
    if (isBrowsersOwn(event.target, entered.current)) document.execCommand(direction);
    else travel(direction);
  };

  // The Edit menu's undo comes as an input event; React has none of its own for it.
  const fromMenu = useEffectEvent((event: InputEvent) => {
    if (event.inputType !== "historyUndo" && event.inputType !== "historyRedo") return;
    if (isBrowsersOwn(event.target, entered.current)) return;
    event.preventDefault();
    travel(event.inputType === "historyUndo" ? "undo" : "redo");
  });
  useEffect(() => {
    const form = ref.current;
    const listen = (event: InputEvent): void => fromMenu(event);
    form?.addEventListener("beforeinput", listen);
    return () => form?.removeEventListener("beforeinput", listen);
  }, []);

  const enter = (event: FocusEvent): void => {
    if (event.target instanceof HTMLInputElement) entered.current = event.target.value;
  };
  const leave = (event: FocusEvent): void => {
    if (
      readOnly ||
      !isWithin(event) ||
      !(event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
    )
      return;
    desk.seal(measure);
    void desk.flush();
  };

  return {
    listeners: { ref, onKeyDown: press, onFocus: enter, onBlur: leave },
    undo: () => travel("undo"),
    redo: () => travel("redo"),
  };
}

/**
 * A field whose text is no part of the entry: a name that is being changed, a date or number other than when the field was
 * entered.
 */
function isBrowsersOwn(target: EventTarget | null, entered: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("[data-own-undo]") !== null) return true;
  const isNumeric = target instanceof HTMLInputElement && /^(numeric|decimal)$/.test(target.inputMode);
  return isNumeric && target.value !== entered;
}

/** The text that a pointer leads to; null where it is none. */
function textAt(entry: unknown, pointer: string): string | null {
  let value: unknown = entry;
  for (const part of pointer.split("/").slice(1)) {
    if (typeof value !== "object" || value === null) return null;
    value = (value as Record<string, unknown>)[part];
  }
  return typeof value === "string" ? value : null;
}
