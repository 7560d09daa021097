import type { Menu, MenuItemConstructorOptions } from "electron";
import { type CommandId, commands, commandsOf, type MenuId } from "#shared/commands.ts";
import type { Language } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";
import type { WorkMode } from "#shared/settings.ts";

export interface MenuOptions {
  readonly menu: typeof Menu;
  readonly language: () => Language;
  readonly mode: () => WorkMode;
  readonly choose: (command: CommandId) => void;
  readonly print: () => void;
}

/** The program's menu in the language and the work mode of now. Called again when either changes. */
export function showMenu(options: MenuOptions): void {
  options.menu.setApplicationMenu(options.menu.buildFromTemplate(menuTemplate(options)));
}

/**
 * Every command of the work mode with its key. Editing is left to roles: they act in the field that has the focus, and by the place of
 * the key, so that Ctrl+C and Ctrl+Z work under a Cyrillic layout too.
 */
export function menuTemplate({
  language,
  mode,
  choose,
  print,
}: Omit<MenuOptions, "menu">): MenuItemConstructorOptions[] {
  const say = (key: Parameters<typeof translate>[1]) => translate(language(), key);
  const role = (name: Role): MenuItemConstructorOptions => ({ role: name, label: say(`shell.roles.${name}`) });
  const ours = (menu: MenuId): MenuItemConstructorOptions[] =>
    commandsOf(mode())
      .filter((id) => commands[id].menu === menu)
      .map((id) => ({
        id,
        label: say(`shell.commands.${id}`),
        accelerator: commands[id].key,
        click: () => choose(id),
      }));
  const line: MenuItemConstructorOptions = { type: "separator" };
  return [
    {
      label: say("shell.menus.file"),
      submenu: [
        ...ours("file"),
        line,
        { id: "print", label: say("shell.commands.print"), accelerator: "CmdOrCtrl+P", click: print },
        line,
        { ...role("quit"), accelerator: "CmdOrCtrl+Q" },
      ],
    },
    {
      label: say("shell.menus.edit"),
      submenu: [
        role("undo"),
        role("redo"),
        line,
        role("cut"),
        role("copy"),
        role("paste"),
        role("delete"),
        line,
        role("selectAll"),
      ],
    },
    {
      label: say("shell.menus.view"),
      submenu: [role("resetZoom"), role("zoomIn"), role("zoomOut"), line, role("togglefullscreen")],
    },
    { label: say("shell.menus.go"), submenu: ours("go") },
    { label: say("shell.menus.measure"), submenu: ours("measure") },
    { label: say("shell.menus.help"), submenu: ours("help") },
  ];
}

/** Carried out by the system; only named here. */
type Role =
  | "quit"
  | "undo"
  | "redo"
  | "cut"
  | "copy"
  | "paste"
  | "delete"
  | "selectAll"
  | "resetZoom"
  | "zoomIn"
  | "zoomOut"
  | "togglefullscreen";
