import { type FocusEvent, type KeyboardEvent, useCallback, useState } from "react";
import { insertText, type TextField, textFieldOf } from "./insert-letter.ts";
import { letterOf } from "./letters.ts";

interface Letters {
  /** The field that has the focus; null = none of those inside. */
  readonly field: TextField | null;
  readonly insert: (letter: string) => void;
  /** To be spread on the element around the fields. */
  readonly listeners: {
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/** Kazakh letters for the text fields inside an element: which one has the focus, and Alt+1…9. */
export function useLetters(): Letters {
  const [field, setField] = useState<TextField | null>(null);

  const onFocus = useCallback((event: FocusEvent) => setField(textFieldOf(event.target)), []);
  const onBlur = useCallback(() => setField(null), []);
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    const target = textFieldOf(event.target);
    const capsLock = event.getModifierState("CapsLock");
    const { code, altKey, ctrlKey, metaKey, shiftKey } = event;
    const letter = letterOf({ code, altKey, ctrlKey, metaKey, shiftKey, capsLock });
    if (target === null || letter === null) return;
    event.preventDefault();
    insertText(target, letter);
  }, []);
  const insert = useCallback(
    (letter: string) => {
      if (field !== null) insertText(field, letter);
    },
    [field],
  );

  return { field, insert, listeners: { onFocus, onBlur, onKeyDown } };
}
