import { type RefObject, useEffect, useState } from "react";

/** So many letters would stand in the field; `most` can be kept. */
export interface Overflow {
  readonly length: number;
  readonly most: number;
}

/**
 * Refuses to put in what would make a text longer than can be kept, rather than cutting it off unseen: nothing of it is taken,
 * it is still on the clipboard, and the answer says how long it would have been. Null again with the next thing typed.
 */
export function useTextLimit(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  most: number,
): Overflow | null {
  const [overflow, setOverflow] = useState<Overflow | null>(null);
  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    const listen = (event: InputEvent): void => {
      const put = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
      const length = lengthAfter(element, put);
      const isOver = put !== "" && length > most && length > element.value.length;
      if (isOver) event.preventDefault();
      setOverflow(isOver ? { length, most } : null);
    };
    const target = element as HTMLElement;
    target.addEventListener("beforeinput", listen);
    return () => target.removeEventListener("beforeinput", listen);
  }, [field, most]);
  return overflow;
}

function lengthAfter(
  { value, selectionStart, selectionEnd }: HTMLInputElement | HTMLTextAreaElement,
  put: string,
): number {
  return value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0)) + put.length;
}
