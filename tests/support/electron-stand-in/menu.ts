import type { MenuItemConstructorOptions } from "electron";
import { app } from "./app.ts";
import type { MenuPart } from "./electron-types.ts";

export interface PressedKey {
  /** `event.code`: the place of the key, whatever the layout. */
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

type Built = ReturnType<MenuPart["buildFromTemplate"]>;
type Item = MenuItemConstructorOptions;

class StandInMenu {
  readonly template: readonly Item[];

  constructor(template: readonly Item[]) {
    this.template = template;
  }

  popup(): void {
    menus.popup = this;
  }

  /** All items with something to choose, those of submenus too. */
  items(): Item[] {
    const flat = (items: readonly Item[]): Item[] =>
      items.flatMap((item) => (Array.isArray(item.submenu) ? flat(item.submenu) : [item]));
    return flat(this.template).filter(({ type }) => type !== "separator");
  }
}

/** The menu of the program, and the last context menu. */
export const menus: { application: StandInMenu | null; popup: StandInMenu | null } = { application: null, popup: null };

export const Menu: MenuPart = {
  buildFromTemplate: (template) => new StandInMenu(template as Item[]) as unknown as Built,
  setApplicationMenu: (menu) => {
    menus.application = menu as unknown as StandInMenu | null;
  },
};

/** Chooses the item with this id or role. False where there is none, or it cannot be chosen. */
export function chooseItem(name: string): boolean {
  const item = menus.application?.items().find(({ id, role }) => id === name || role === name);
  if (!item || item.enabled === false) return false;
  carryOut(item);
  return true;
}

/** Chooses the item whose accelerator was pressed, if one has it. */
export function chooseByKey(pressed: PressedKey): void {
  const item = menus.application?.items().find(({ accelerator }) => accelerator && matches(accelerator, pressed));
  if (item) carryOut(item);
}

/** The roles of editing and zooming Chromium carries out itself, by the same keys. */
function carryOut(item: Item): void {
  if (item.role === "quit") app.quit();
  (item.click as (() => void) | undefined)?.();
}

const places: Readonly<Record<string, string>> = {
  ArrowUp: "Up",
  ArrowDown: "Down",
  ArrowLeft: "Left",
  ArrowRight: "Right",
  Comma: ",",
  Equal: "Plus",
  Minus: "-",
};

function matches(accelerator: string, { key, control, alt, shift }: PressedKey): boolean {
  const parts = accelerator.split("+");
  const name = places[key] ?? key.replace(/^(Key|Digit)/, "");
  return (
    parts[parts.length - 1] === name &&
    parts.some((part) => part === "CmdOrCtrl") === control &&
    parts.includes("Alt") === alt &&
    parts.includes("Shift") === shift
  );
}
