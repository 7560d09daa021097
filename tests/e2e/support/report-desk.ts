import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { onTestFinished } from "vitest";
import type { Language } from "#shared/language/language.ts";
import type { HalfYear } from "#shared/plan/half-year.ts";
import type { Entry } from "#shared/report/entry.ts";
import { launchProgram } from "./launch-program.ts";
import type { Program } from "./program.ts";

interface DeskOptions {
  readonly language?: Language;
  readonly bilingual?: boolean;
  /** Entries written before the story begins, by half-year. */
  readonly written?: readonly { readonly halfYear: HalfYear; readonly entry: Partial<Entry> & { measure: number } }[];
}

/** The ministry of education on 5 July 2018, in its report of the first half-year. */
export const story = { body: "BGM", halfYear: "2018-H1", now: "2018-07-05" } as const;

/** Starts the program in a folder where the first start is over and the report of `story` is begun. */
export async function startAtDesk({
  language = "kk",
  bilingual = false,
  written = [],
}: DeskOptions = {}): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), "kalqan-report-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const program = await launchProgram({ dataDir: join(folder, "data"), now: story.now, language });
  await program.page.evaluate(prepare, { language, bilingual, written, body: story.body, halfYear: story.halfYear });
  await program.page.reload();
  await program.page.locator("main").waitFor();
  return program;
}

interface Preparation {
  readonly language: Language;
  readonly bilingual: boolean;
  readonly written: NonNullable<DeskOptions["written"]>;
  readonly body: string;
  readonly halfYear: string;
}

/** Runs in the page: the settings of somebody who has worked here before, and what was written then. */
async function prepare({ language, bilingual, written, body, halfYear }: Preparation): Promise<void> {
  const { api, shell } = window.kalqan;
  await new Promise<void>((resolve) => {
    shell.onDataFolder((folder) => {
      if (folder.state === "open") resolve();
    });
  });
  const person = (name: string) => ({
    name,
    position: { kk: "Бас сарапшы", ru: "Главный эксперт" },
    phone: "8 (7172) 00-00-00",
    email: "",
  });
  await api.settings.set({
    language,
    body,
    bilingual,
    noticeAcknowledged: true,
    unit: { kk: "Цифрландыру департаменті", ru: "Департамент цифровизации" },
    preparer: person("Орындаушы А."),
    head: person("Басшы Б."),
  });
  for (const { halfYear: when, entry } of written) {
    const report = await api.report.open({ body, halfYear: when });
    const view = report.entries.find(({ measure }) => measure === entry.measure);
    if (view === undefined) throw new Error(`measure ${entry.measure} is not ${body}'s`);
    const { role: _, revision: _r, readOnly: _o, shown: _s, annexes: _a, ...stored } = view;
    await api.report.saveEntry({ reportId: report.id, entry: { ...stored, ...entry }, expectedRevision: null });
  }
  await api.report.open({ body, halfYear });
}

/** Goes to an address of the page: `#/report/27`. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((address) => {
    window.location.hash = address;
  }, hash);
}

/** Opens the form of a measure. */
export async function openMeasure(page: Page, measure: number): Promise<void> {
  await goTo(page, `#/report/${measure}`);
  await page.locator("h1", { hasText: `${measure}.` }).waitFor();
}

/** What the backend holds of a measure, asked past the page's own memory. */
export function storedEntry(page: Page, measure: number): Promise<Entry> {
  return page.evaluate(
    async ({ body, halfYear, number }) => {
      const report = await window.kalqan.api.report.open({ body, halfYear });
      const entry = report.entries.find((one) => one.measure === number);
      if (entry === undefined) throw new Error("no such measure");
      return entry;
    },
    { body: story.body, halfYear: story.halfYear, number: measure },
  );
}

/** Resolves once the frame says that all is saved. */
export async function untilSaved(page: Page): Promise<void> {
  await page
    .locator("header")
    .getByText(/^(Сақталды|Сохранено)/)
    .waitFor();
}

/** A key of a Russian layout: the place `code`, the letter `key`, with Ctrl. */
export async function pressOnRussianLayout(page: Page, code: string, key: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const press = { code, key, modifiers: 2, windowsVirtualKeyCode: code.charCodeAt(3) };
  await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...press });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...press });
  await session.detach();
}

/** What axe finds on the page: rule and place; empty where all is well. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await inPage.run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(" ")}`));
  });
}
