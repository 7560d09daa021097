/** What can be typed into. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Inputs whose text may hold a letter; numbers, dates and passwords are left alone. */
const textTypes: ReadonlySet<string> = new Set(["text", "search", ""]);

/** The text field that an event came from; null where it is none, or cannot be written in. */
export function textFieldOf(target: EventTarget | null): TextField | null {
  const isText =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && textTypes.has(target.type));
  return isText && !target.readOnly && !target.disabled ? target : null;
}

/**
 * Types a text where the cursor stands, as if from the keyboard: in the place of what is selected, told to React by the
 * field's own input event, and undone by Ctrl+Z with the rest.
 */
export function insertText(field: TextField, text: string): void {
  field.focus();
  // The only way that goes through the browser's own undo stack; setRangeText and assigning `value` throw it away.
  document.execCommand("insertText", false, text);
}
