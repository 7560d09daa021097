import { type CommandId, commandIds, commands } from "#shared/commands.ts";

/** What a keyboard event has to say to be a command's key. */
export interface KeyPress {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const namedKeys: Readonly<Record<string, string>> = {
  Up: "ArrowUp",
  Down: "ArrowDown",
  Left: "ArrowLeft",
  Right: "ArrowRight",
  ",": "Comma",
  ".": "Period",
  "=": "Equal",
  "-": "Minus",
};

/** The place on the keyboard of a key as commands.ts writes it: `K` → `KeyK`, `1` → `Digit1`, `Up` → `ArrowUp`. */
export function codeOfKey(key: string): string {
  if (/^[A-Z]$/.test(key)) return `Key${key}`;
  if (/^\d$/.test(key)) return `Digit${key}`;
  return namedKeys[key] ?? key;
}

/** The command whose key was pressed, by the place of the key and not by its letter: a Cyrillic layout changes nothing. */
export function commandOf(press: KeyPress): CommandId | null {
  return commandIds.find((id) => isKeyOf(commands[id].key, press)) ?? null;
}

function isKeyOf(accelerator: string, press: KeyPress): boolean {
  const parts = accelerator.split("+");
  const modifiers = parts.slice(0, -1);
  return (
    press.code === codeOfKey(parts.at(-1) ?? "") &&
    (press.ctrlKey || press.metaKey) === modifiers.includes("CmdOrCtrl") &&
    press.shiftKey === modifiers.includes("Shift") &&
    press.altKey === modifiers.includes("Alt")
  );
}

/** A command's key as it stands on the keycaps: `["Ctrl", "K"]`, `["Ctrl", "↑"]`. */
export function keycapsOf(id: CommandId): string[] {
  return commands[id].key.split("+").map((part) => keycaps[part] ?? part);
}

const keycaps: Readonly<Record<string, string>> = { CmdOrCtrl: "Ctrl", Up: "↑", Down: "↓", Left: "←", Right: "→" };
