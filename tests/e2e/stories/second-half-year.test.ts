import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type Language, languages } from "#shared/language/language.ts";
import { runKalqan } from "#tests/support/cli/run-kalqan.ts";
import { carryAllOver, openCorrection } from "../support/carrying-steps.ts";
import { type Clerk, clerkAt } from "../support/clerk.ts";
import { launchProgram } from "../support/launch-program.ts";
import { example, type Ministry, openMinistry } from "../support/ministry.ts";
import { prepareData } from "../support/prepared-data.ts";
import { exportToDrive, signAgainAsHead } from "../support/signing-steps.ts";
import { typeOnRussianLayout } from "../support/typing.ts";
import { openMeasure, textField, waitUntilSaved } from "../support/writing-steps.ts";

/** Within the ten days in which the report of 2018-H2 is due. */
const day = "2019-01-05";
/** Carried over and written on by hand in the story; the others come from a file. */
const byHand = [27, 37];

const words = {
  kk: {
    more: " Екінші жартыжылдықта жұмыс жалғасты.",
    reason: "Сатып алу рәсімі ұзаққа созылды.",
    corrected: " Түзетілді: үш топ оқыды.",
  },
  ru: {
    more: " Во втором полугодии работа продолжена.",
    reason: "Процедура закупок затянулась.",
    corrected: " Исправлено: обучены три группы.",
  },
} as const;

it.each(languages)("«second half-year with carry-over and correction», in %s", async (language) => {
  const ministry = await openMinistry();
  await prepareData(ministry, "exported");
  await fillTheOthers(ministry);
  const drives = [{ path: ministry.drive, label: "FLASH" }];
  const program = await launchProgram({ language, now: day, dataDir: ministry.dataDir, drives });
  const clerk = clerkAt(program, language, "mouse");
  const { page, t } = clerk;
  await clerk.goTo("report");

  await openMeasure(clerk, 37);
  await carryAllOver(clerk);
  const text = textField(clerk, "text", language);
  const before = await text.inputValue();
  expect(before).toBe(example.entries.find(({ measure }) => measure === 37)?.text?.[language]);
  // Too much was taken: one step brings it all back, and once more does it again.
  await page.keyboard.press("Control+KeyZ");
  expect(await text.inputValue()).toBe("");
  await page.keyboard.press("Control+KeyY");
  await page.keyboard.press("Control+End");
  await writeOn(clerk, words[language].more);
  expect(await text.inputValue()).toBe(before + words[language].more);
  // What was entered before stands beside the sum, which is cumulative.
  await page.getByLabel(t("documents.money.amount"), { exact: true }).click();
  await page.keyboard.type("25400,5");
  const [said = ""] = t("reportScreen.money.earlier", { amount: "|" }).split("|");
  await page.getByText(said, { exact: false }).waitFor();

  await openMeasure(clerk, 27);
  await carryAllOver(clerk);
  await writeOn(clerk, words[language].more);
  await waitUntilSaved(clerk);

  const first = await signAndExport(clerk, ministry);
  expect(first).toContain("2018-H2_BGM_v1");

  await clerk.goTo("report");
  await openCorrection(clerk, 2);
  await openMeasure(clerk, 27);
  await writeOn(clerk, words[language].corrected);
  await waitUntilSaved(clerk);
  const second = await signAndExport(clerk, ministry);
  expect(second).toContain("2018-H2_BGM_v2");
  const [one, two] = await Promise.all([first, second].map(inspected));
  expect(two).toMatchObject({ version: 2, supersedes: one?.packageId });
  expect(two?.entries.find(({ measure }) => measure === 27)?.text[language]).toContain(words[language].corrected);
});

/** The measures that the story does not write by hand, as a clerk's file would bring them. */
async function fillTheOthers({ folder, dataDir }: Ministry): Promise<void> {
  const entries = example.entries
    .filter(({ measure }) => !byHand.includes(measure))
    .map((entry) => ({
      ...entry,
      ...(entry.status !== "done" && { reason: { kk: words.kk.reason, ru: words.ru.reason } }),
    }));
  const input = join(folder, "second-half-year.json");
  await writeFile(input, JSON.stringify({ format: example.format, entries }));
  const options = ["--data", dataDir, "--body", "BGM", "--period", "2018-H2", "--input", input, "--now", day];
  expect(await runKalqan(["report", "fill", ...options])).toMatchObject({ exitCode: 0 });
}

/** At the end of the measure's text, key by key. */
async function writeOn(clerk: Clerk, sentence: string): Promise<void> {
  const text = textField(clerk, "text", clerk.language);
  await text.click();
  await clerk.page.keyboard.press("Control+End");
  await typeOnRussianLayout(clerk.page, sentence, "alt");
}

/** From the draft to a verified package on the drive; its path. */
async function signAndExport(clerk: Clerk, ministry: Ministry): Promise<string> {
  const { page, hand, t, button, link } = clerk;
  await clerk.goTo("checks");
  await hand.press(button("checksScreen.makeReady"));
  await page.getByText(t("reportScreen.state.ready.title"), { exact: true }).waitFor();
  await clerk.goTo("sign");
  await signAgainAsHead(clerk, ministry);
  await hand.press(link("sign.result.export"));
  const path = await exportToDrive(clerk, "FLASH");
  expect(await runKalqan(["verify", path, "--trust", ministry.root])).toMatchObject({ exitCode: 0 });
  return path;
}

interface Inspected {
  readonly packageId: string;
  readonly version: number;
  readonly supersedes: string | null;
  readonly entries: readonly { readonly measure: number; readonly text: Readonly<Record<Language, string>> }[];
}

/** What `inspect` tells of a package. */
async function inspected(path: string): Promise<Inspected> {
  const { stdout } = await runKalqan(["inspect", path, "--json"]);
  return JSON.parse(stdout).document;
}
