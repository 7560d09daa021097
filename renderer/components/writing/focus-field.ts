import { enclosingPointers, idOfField } from "./field-id.ts";

const focusable =
  "input:not(:disabled), textarea:not(:disabled), select:not(:disabled), button:not(:disabled), a[href]";

/**
 * Moves the focus to the field of a pointer, or to the nearest thing around it that is there, and brings it into view.
 * `caret`: where the cursor is put in a text, or what of it is selected.
 */
export function focusField(pointer: string, caret?: number | readonly [from: number, to: number]): void {
  const element = enclosingPointers(pointer)
    .map((one) => document.getElementById(idOfField(one)))
    .find((found) => found !== null);
  if (element === undefined) return;
  const target = targetIn(element);
  target.scrollIntoView({ block: "center" });
  target.focus({ preventScroll: true });
  if (caret !== undefined && (target instanceof HTMLTextAreaElement || isTextInput(target))) {
    const [from, to] = typeof caret === "number" ? [caret, caret] : caret;
    target.setSelectionRange(from, to);
    if (typeof caret === "number") return;
    // A long text scrolls to its selection only when it gets the focus.
    target.blur();
    target.focus({ preventScroll: true });
  }
}

/** A chosen radio before the first one, so that the arrows go on from there. */
function targetIn(element: HTMLElement): HTMLElement {
  if (element.matches(focusable) || element.tabIndex >= 0) return element;
  const inside = element.querySelector<HTMLElement>("input:checked") ?? element.querySelector<HTMLElement>(focusable);
  if (inside !== null) return inside;
  element.tabIndex = -1;
  return element;
}

function isTextInput(element: HTMLElement): element is HTMLInputElement {
  return element instanceof HTMLInputElement && element.type === "text";
}
