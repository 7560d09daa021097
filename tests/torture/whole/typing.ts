import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { Operation } from "../world/operation.ts";
import type { ToldReport } from "../world/report-facts.ts";

const field = "#field-text-kk";
const words = "Есепті кезеңде іс-шара бойынша жұмыс атқарылды және нәтижелері келісілді. ";

/** What was typed in a page, as far as the harness saw it before the program was killed. */
export interface Typed {
  readonly measure: number;
  /** What stood in the field before, and all that was typed there. */
  whole: string;
  /** The longest that the page has shown together with "saved". */
  saved: string;
  /** The page had been at the measure when it was killed. */
  arrived: boolean;
}

/** Goes to a measure and types at the end of its text, key by key, until the page is gone. */
export async function typeInPage(page: Page, measure: number, savedWord: string, typed: Typed): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/report/${measure}`);
  const text = page.locator(field);
  await text.click();
  await page.keyboard.press("Control+End");
  typed.whole = await text.inputValue();
  typed.saved = typed.whole;
  typed.arrived = true;
  for (let at = 0; ; at += 1) {
    const key = words[at % words.length] ?? " ";
    typed.whole += key;
    await page.keyboard.type(key);
    // Both at one moment of the page: what is said to be saved, and what stands there.
    const seen = await page.evaluate(
      ([selector, word]) => ({
        text: document.querySelector<HTMLTextAreaElement>(selector ?? "")?.value ?? "",
        isSaved: document.querySelector("header")?.textContent?.includes(word ?? "") ?? false,
      }),
      [field, savedWord] as const,
    );
    if (seen.isSaved) typed.saved = seen.text;
    // A pause as of somebody who thinks: the page saves in pauses.
    if (at % 25 === 24) await setTimeout(900);
  }
}

/** What may be seen of it in the data folder: no more than was typed, no less than was shown as saved. */
export function typingOf(report: ToldReport, typed: Typed): Operation {
  const key = `entry ${report.id} ${typed.measure}`;
  const stored = (value: string | null): string => /^\d+ (.*) \/ /s.exec(value ?? "")?.[1] ?? "";
  return {
    kind: "typeInPage",
    run: async () => null,
    makes: (change) => change.key === key && typed.whole.startsWith(stored(change.after).trimEnd()),
    isDone: (_, after) => stored(after.get(key) ?? null).startsWith(typed.saved.trimEnd()),
  };
}

/** The page after the next start: back at the measure, with what was saved. In words what is not so. */
export async function backAtPlace(page: Page, typed: Typed): Promise<string[]> {
  const hash = await page.evaluate(() => window.location.hash);
  if (hash !== `#/report/${typed.measure}`) return [`the page was at measure ${typed.measure} and is at «${hash}»`];
  const shown = await page.locator(field).inputValue();
  if (shown.startsWith(typed.saved.trimEnd())) return [];
  return [`the page shows «…${shown.slice(-60)}», saved was «…${typed.saved.slice(-60)}»`];
}
