import type { Locator, Page } from "playwright-core";
import { type CommandId, commands } from "#shared/commands.ts";
import type { Language } from "#shared/language/language.ts";
import type { MessageParams } from "#shared/language/message-catalogue.ts";
import { type MessageKey, translate } from "#shared/language/translator.ts";
import { type Hand, keyboard, mouse } from "./hands.ts";
import type { Program } from "./program.ts";

/** Screens that one can go to by name and by key. */
export type Place = Extract<
  CommandId,
  | "home"
  | "plan"
  | "report"
  | "checks"
  | "preview"
  | "sign"
  | "export"
  | "receipts"
  | "exchange"
  | "verify"
  | "settings"
  | "backups"
>;

/** Who works at the program: in which language, and with the mouse or the keyboard alone. */
export interface Clerk {
  readonly page: Page;
  readonly program: Program;
  readonly language: Language;
  readonly hand: Hand;
  /** A sentence of the program in the clerk's language. */
  t(key: MessageKey, params?: MessageParams): string;
  button(key: MessageKey, params?: MessageParams): Locator;
  link(key: MessageKey, params?: MessageParams): Locator;
  heading(key: MessageKey, params?: MessageParams): Locator;
  /** To another screen: by the navigation, or by its key. Resolves once its heading is there. */
  goTo(place: Place): Promise<void>;
}

/** A clerk at the running program. */
export function clerkAt(program: Program, language: Language, works: "mouse" | "keyboard"): Clerk {
  const { page } = program;
  const t = (key: MessageKey, params?: MessageParams) => translate(language, key, params);
  const byRole = (role: "button" | "link" | "heading") => (key: MessageKey, params?: MessageParams) =>
    page.getByRole(role, { name: t(key, params), exact: true });
  const hand = works === "mouse" ? mouse(page) : keyboard(page);
  return {
    page,
    program,
    language,
    hand,
    t,
    button: byRole("button"),
    link: byRole("link"),
    heading: byRole("heading"),
    goTo: async (place) => {
      if (works === "keyboard") await page.keyboard.press(commands[place].key.replace("CmdOrCtrl", "Control"));
      else await hand.press(navigationLink(page, t("app.frame.navigation"), t(`app.screens.${place}`)));
      await page.waitForFunction((hash) => location.hash.startsWith(hash), `#/${place === "home" ? "" : place}`);
      await page.locator("main h1").waitFor();
    },
  };
}

/** The link may say more than the name: how many errors there are. */
function navigationLink(page: Page, navigation: string, name: string): Locator {
  return page.getByRole("navigation", { name: navigation }).getByRole("link", { name: new RegExp(`^${name}`, "u") });
}
