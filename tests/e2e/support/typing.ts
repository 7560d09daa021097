import type { CDPSession, Locator, Page } from "playwright-core";
import { type Language, languages } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";

/*
 * Keys as a keyboard with the Russian layout sends them. playwright's own `type` falls back to inserting text for letters
 * that an American keyboard lacks, and so would show nothing of what the page does with keys.
 */

/** Keys by their place, and what the Russian layout has on them. */
const rows: readonly (readonly [code: string, plain: string, shifted: string])[] = [
  ...keysOf("KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight", "йцукенгшщзхъ"),
  ...keysOf("KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote", "фывапролджэ"),
  ...keysOf("KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period", "ячсмитьбю"),
  ["Slash", ".", ","],
  ["Backquote", "ё", "Ё"],
  ["Space", " ", " "],
  ["Minus", "-", "_"],
  ["Digit1", "1", "!"],
  ["Digit2", "2", '"'],
  ["Digit3", "3", "№"],
  ["Digit4", "4", ";"],
  ["Digit5", "5", "%"],
  ["Digit6", "6", ":"],
  ["Digit7", "7", "?"],
  ["Digit8", "8", "*"],
  ["Digit9", "9", "("],
  ["Digit0", "0", ")"],
];

function keysOf(codes: string, letters: string): [string, string, string][] {
  return codes.split(" ").map((code, index) => [code, letters[index] ?? "", letters[index]?.toUpperCase() ?? ""]);
}

/** The letters that the layout lacks, as the program has them on Alt+1 … Alt+9. */
const kazakhLetters = "әғқңөұүһі";

/** How the Kazakh letters come into the text. */
export type KazakhBy = "alt" | "palette";

/**
 * Types a text key by key into what has the focus. Kazakh letters by Alt and a digit, or by a click on the palette beside
 * the field. What no key of the layout has (« » –) is put in as by a compose key.
 */
export async function typeOnRussianLayout(page: Page, text: string, kazakhBy: KazakhBy): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const letter of text) {
    const kazakh = kazakhLetters.indexOf(letter.toLowerCase());
    if (kazakh >= 0 && kazakhBy === "palette") await palette(page, letter);
    else if (kazakh >= 0) {
      const shift = letter === letter.toLowerCase() ? "" : "Shift+";
      await page.keyboard.press(`Alt+${shift}Digit${kazakh + 1}`);
    } else if (letter === "\n") await page.keyboard.press("Enter");
    else await pressOne(session, page, letter);
  }
  await session.detach();
}

async function pressOne(session: CDPSession, page: Page, letter: string): Promise<void> {
  const key = rows.find(([, plain, shifted]) => plain === letter || shifted === letter);
  if (key === undefined) return page.keyboard.insertText(letter);
  const [code, plain] = key;
  const modifiers = letter === plain ? 0 : 8;
  await session.send("Input.dispatchKeyEvent", { type: "keyDown", key: letter, code, text: letter, modifiers });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", key: letter, code, modifiers });
}

async function palette(page: Page, letter: string): Promise<void> {
  const small = letter.toLowerCase();
  await paletteKey(page, small).click(letter === small ? {} : { modifiers: ["Shift"] });
}

/** The palette's key for a letter beside the field that has the focus, whatever language the page is in. */
function paletteKey(page: Page, letter: string): Locator {
  const named = (language: Language) =>
    page.getByRole("button", { name: translate(language, "app.letters.insert", { letter }) });
  const [first, ...others] = languages.map(named);
  if (first === undefined) throw new Error("No language");
  return others.reduce((all, one) => all.or(one), first).filter({ visible: true });
}
