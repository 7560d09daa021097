/** The letters that a Russian layout lacks, in the order of their keys Alt+1 … Alt+9. */
export const kazakhLetters = ["ә", "ғ", "қ", "ң", "ө", "ұ", "ү", "һ", "і"] as const;
export type KazakhLetter = (typeof kazakhLetters)[number];

/** What a keyboard event has to say of Alt+digit. */
export interface LetterPress {
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  /** Whether Caps Lock is on. */
  readonly capsLock: boolean;
}

/**
 * The letter that Alt+1…9 types, by the place of the key; null for any other press. Shift makes a capital, and under
 * Caps Lock a small one, as with letters. AltGr counts as Ctrl+Alt and types what the layout says.
 */
export function letterOf(press: LetterPress): string | null {
  if (!press.altKey || press.ctrlKey || press.metaKey) return null;
  const digit = /^Digit([1-9])$/.exec(press.code)?.[1];
  const letter = kazakhLetters[Number(digit) - 1];
  if (letter === undefined) return null;
  return press.shiftKey === press.capsLock ? letter : capitalOf(letter);
}

/** Ә of ә. Һ too: its capital is not Х. */
export function capitalOf(letter: KazakhLetter): string {
  return letter.toUpperCase();
}
