/** What a keyboard event has to say to be undo or redo. */
export interface UndoPress {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * Ctrl+Z is undo, Ctrl+Shift+Z and Ctrl+Y are redo, by the place of the key: on a Cyrillic layout it is «я» or «н» that is
 * pressed. Null for any other press.
 */
export function undoPress({ code, ctrlKey, metaKey, altKey, shiftKey }: UndoPress): "undo" | "redo" | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  if (code === "KeyZ") return shiftKey ? "redo" : "undo";
  return code === "KeyY" && !shiftKey ? "redo" : null;
}
