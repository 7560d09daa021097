import type { KeyboardEvent } from "react";
import { idOfField } from "../../../components/writing/field-id.ts";
import { focusField } from "../../../components/writing/focus-field.ts";
import { cellStep } from "./cell-steps.ts";

interface CellKeysOptions {
  /** Of the list: `/evidence/orders`. */
  readonly pointer: string;
  readonly count: number;
  /** Whether Enter in the last row goes on with a new one: not while that is empty itself. */
  readonly canAdd: (index: number) => boolean;
  /** A new row; the focus goes to the same field of it. */
  readonly onAdd: (field: string) => void;
  readonly onMove: (from: number, to: number, field: string) => void;
}

/** Keys between the cells of a list of evidence, as in a spreadsheet; to be given to what is around the rows. */
export function useCellKeys({ pointer, count, canAdd, onAdd, onMove }: CellKeysOptions) {
  const goTo = (index: number, field: string): void => {
    if (index < 0 || index >= count) return;
    focusField(`${pointer}/${index}/${field}`);
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.select();
  };
  return (event: KeyboardEvent): void => {
    const cell = cellOf(event.target, pointer);
    if (cell === null || event.nativeEvent.isComposing) return;
    const { input, index, field } = cell;
    const { code, altKey, ctrlKey, metaKey, shiftKey } = event;
    const isCaret = input.selectionStart === input.selectionEnd;
    const atStart = isCaret && input.selectionStart === 0;
    const atEnd = isCaret && input.selectionEnd === input.value.length;
    const step = cellStep({ code, altKey, ctrlKey, metaKey, shiftKey, atStart, atEnd });
    if (step === null) return;
    const to = index + step.by;
    switch (step.kind) {
      case "move":
        event.preventDefault();
        if (to >= 0 && to < count) onMove(index, to, field);
        break;
      case "row":
        event.preventDefault();
        if (to === count && code !== "ArrowDown" && canAdd(index)) onAdd(field);
        else goTo(to, field);
        break;
      case "field": {
        const cells = [...event.currentTarget.querySelectorAll("input")].filter((one) => one.type === "text");
        const beside = cells[cells.indexOf(input) + step.by];
        if (beside === undefined) break;
        event.preventDefault();
        beside.focus();
        beside.select();
        break;
      }
    }
  };
}

/** The cell that an event came from: its row and its field; null where it came from none. */
export function cellOf(target: EventTarget | null, pointer: string) {
  if (!(target instanceof HTMLInputElement) || target.type !== "text") return null;
  const prefix = `${idOfField(pointer)}-`;
  const [index = "", ...field] = target.id.startsWith(prefix) ? target.id.slice(prefix.length).split("-") : [];
  return /^\d+$/u.test(index) ? { input: target, index: Number(index), field: field.join("/") } : null;
}
