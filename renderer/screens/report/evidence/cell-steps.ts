import type { KeyboardEvent } from "react";

/** Where a key leads from a cell. `row`: a row up or down, in the same field; `field`: to the field beside; `move`: the row itself. */
export interface CellStep {
  readonly kind: "row" | "field" | "move";
  readonly by: 1 | -1;
}

/** What a keyboard event has to say, and where the cursor stands in the cell's text. */
export interface CellPress extends Pick<KeyboardEvent, "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey"> {
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/**
 * Keys in a row of evidence, as in a spreadsheet: Enter and ↓ lead down, Shift+Enter and ↑ up, ← and → at the end of a text
 * to the cell beside, Alt+↑/↓ takes the row along. Tab is the browser's own. Null for any other press.
 */
export function cellStep({ code, altKey, ctrlKey, metaKey, shiftKey, atStart, atEnd }: CellPress): CellStep | null {
  if (ctrlKey || metaKey) return null;
  const held = [altKey ? "Alt+" : "", shiftKey ? "Shift+" : ""].join("");
  const found = steps[`${held}${code === "NumpadEnter" ? "Enter" : code}`];
  if (found?.kind !== "field") return found ?? null;
  return (found.by === 1 ? atEnd : atStart) ? found : null;
}

const steps: Readonly<Record<string, CellStep>> = {
  Enter: { kind: "row", by: 1 },
  ArrowDown: { kind: "row", by: 1 },
  "Shift+Enter": { kind: "row", by: -1 },
  ArrowUp: { kind: "row", by: -1 },
  ArrowLeft: { kind: "field", by: -1 },
  ArrowRight: { kind: "field", by: 1 },
  "Alt+ArrowUp": { kind: "move", by: -1 },
  "Alt+ArrowDown": { kind: "move", by: 1 },
};
