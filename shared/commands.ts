import type { WorkMode } from "./settings.ts";

/** The menus that commands stand in, in their order (besides the editing and view roles that the system carries out). */
export const menuIds = ["file", "go", "measure", "help"] as const;
export type MenuId = (typeof menuIds)[number];

interface Command {
  readonly menu: MenuId;
  /** The key as Electron writes it; keys act by their place, so that a Cyrillic layout changes nothing. */
  readonly key: string;
  /** The work mode that has it; left out: both have. */
  readonly mode?: WorkMode;
}

/**
 * What can be chosen from a menu, from the search (Ctrl+K) or by its key; carried out by the page. The words are in the
 * catalogues under `shell.commands.<id>`.
 */
export const commands = {
  verify: { menu: "file", key: "CmdOrCtrl+O" },
  export: { menu: "file", key: "CmdOrCtrl+E" },
  backups: { menu: "file", key: "CmdOrCtrl+B" },
  settings: { menu: "file", key: "CmdOrCtrl+," },
  lock: { menu: "file", key: "CmdOrCtrl+Shift+L" },
  search: { menu: "go", key: "CmdOrCtrl+K" },
  home: { menu: "go", key: "CmdOrCtrl+1" },
  plan: { menu: "go", key: "CmdOrCtrl+2" },
  report: { menu: "go", key: "CmdOrCtrl+3" },
  checks: { menu: "go", key: "CmdOrCtrl+4" },
  preview: { menu: "go", key: "CmdOrCtrl+5" },
  sign: { menu: "go", key: "CmdOrCtrl+6" },
  journal: { menu: "go", key: "CmdOrCtrl+7" },
  receipts: { menu: "go", key: "CmdOrCtrl+8" },
  exchange: { menu: "go", key: "CmdOrCtrl+9" },
  intake: { menu: "go", key: "CmdOrCtrl+I", mode: "qaom" },
  register: { menu: "go", key: "CmdOrCtrl+D", mode: "qaom" },
  consolidation: { menu: "go", key: "CmdOrCtrl+J", mode: "qaom" },
  editions: { menu: "go", key: "CmdOrCtrl+U", mode: "qaom" },
  switchLanguage: { menu: "go", key: "CmdOrCtrl+L" },
  previousMeasure: { menu: "measure", key: "CmdOrCtrl+Up" },
  nextMeasure: { menu: "measure", key: "CmdOrCtrl+Down" },
  find: { menu: "measure", key: "CmdOrCtrl+F" },
  findNext: { menu: "measure", key: "F3" },
  findPrevious: { menu: "measure", key: "Shift+F3" },
  statusDone: { menu: "measure", key: "CmdOrCtrl+Shift+1" },
  statusInProgress: { menu: "measure", key: "CmdOrCtrl+Shift+2" },
  statusNotDone: { menu: "measure", key: "CmdOrCtrl+Shift+3" },
  help: { menu: "help", key: "F1" },
  keys: { menu: "help", key: "Shift+F1" },
  byHand: { menu: "help", key: "CmdOrCtrl+Shift+F1" },
  support: { menu: "help", key: "CmdOrCtrl+F2" },
  about: { menu: "help", key: "CmdOrCtrl+F1" },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof commands;

/** All commands in the order of the menus. */
export const commandIds = Object.keys(commands) as readonly CommandId[];

/** The commands of a work mode, in the same order. */
export function commandsOf(mode: WorkMode): CommandId[] {
  return commandIds.filter((id) => {
    const { mode: only }: Command = commands[id];
    return (only ?? mode) === mode;
  });
}
