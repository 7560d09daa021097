import type { Locator } from "playwright-core";
import { formatShortDate } from "#shared/language/dates.ts";
import type { Language } from "#shared/language/language.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { proofs } from "#shared/report/evidence-of.ts";
import { evidenceColumns } from "../../../renderer/screens/report/evidence/evidence-columns.ts";
import { fieldNames } from "../../../renderer/screens/report/fields/field-names.ts";
import type { Clerk } from "./clerk.ts";
import { dropFiles } from "./drop-files.ts";
import type { ExampleEntry, Ministry } from "./ministry.ts";
import { type KazakhBy, typeOnRussianLayout } from "./typing.ts";

/** Opens a measure's form from the list beside it. */
export async function openMeasure({ page, hand, language, t }: Clerk, number: number): Promise<void> {
  const name = measureName(number, language);
  const list = page.getByRole("navigation", { name: t("reportScreen.list.title") });
  await hand.press(list.getByTitle(name, { exact: true }));
  await formOf(page.locator("main"), name).waitFor();
}

/** The heading of the measure's form: the form is there. */
export function formOf(main: Locator, name: string): Locator {
  return main.getByRole("heading", { level: 1, name });
}

/** A measure's name as the plan has it. */
export function measureName(number: number, language: Language): string {
  return measureOf(number).name[language];
}

function measureOf(number: number) {
  const measure = originalPlan.edition.measures.find((candidate) => candidate.number === number);
  if (measure === undefined) throw new Error(`The plan has no measure ${number}`);
  return measure;
}

/** How the texts of a measure are written. */
export interface Writing {
  readonly languages: readonly Language[];
  /** The beginning of each text key by key, with the Kazakh letters so; null = pasted from its first letter on. */
  readonly typed: KazakhBy | null;
  readonly annexesBy: "drop" | "dialog";
}

/** Fills one measure's form from top to bottom, as the form has it. */
export async function writeMeasure(
  clerk: Clerk,
  ministry: Ministry,
  entry: ExampleEntry,
  writing: Writing,
): Promise<void> {
  const { page, hand, t } = clerk;
  const { status, text, nextSteps, evidence, money, jointText, annexes } = entry;
  if (status) await hand.choose(page.getByRole("radio", { name: t(`status.${status}`), exact: true }));
  await writeText(clerk, "text", text, writing);
  await writeText(clerk, "nextSteps", nextSteps, writing);
  if (evidence) await writeEvidence(clerk, entry);
  for (const { amount } of money ?? []) {
    await hand.fill(page.getByLabel(t("documents.money.amount"), { exact: true }), String(amount).replace(".", ","));
  }
  await writeText(clerk, "jointText", jointText ?? undefined, writing);
  for (const { path } of annexes ?? []) await addAnnex(clerk, ministry.annex(path), writing.annexesBy);
}

/** The field of a text in one of the report's languages. */
export function textField(
  { page, t }: Clerk,
  field: "text" | "nextSteps" | "jointText" | "reason",
  language: Language,
): Locator {
  const name = `${t(fieldNames[field])}: ${t(`app.languages.${language}`)}`;
  return page.getByRole("textbox", { name, exact: true });
}

/** So many letters of a text tell that keys work; the rest is pasted, or the stories would last for minutes. */
const typedLetters = 120;

async function writeText(
  clerk: Clerk,
  field: "text" | "nextSteps" | "jointText",
  text: { readonly kk?: string | undefined; readonly ru?: string | undefined } | undefined,
  { languages, typed }: Writing,
): Promise<void> {
  for (const language of languages) {
    const words = text?.[language];
    if (words === undefined) continue;
    const target = textField(clerk, field, language);
    if (typed === null) await clerk.hand.fill(target, words);
    else {
      await clerk.hand.focus(target);
      await typeOnRussianLayout(clerk.page, words.slice(0, typedLetters), typed);
      await clerk.page.keyboard.insertText(words.slice(typedLetters));
    }
  }
}

async function writeEvidence({ page, hand, t }: Clerk, { measure, evidence }: ExampleEntry): Promise<void> {
  const { completionForm } = measureOf(measure);
  const proof = proofs[completionForm];
  if (proof === undefined || proof === null) return;
  const rows = (evidence as unknown as Record<string, readonly Readonly<Record<string, unknown>>[]>)[proof.list] ?? [];
  for (const [index, row] of rows.entries()) {
    await hand.press(page.getByRole("button", { name: t(`reportScreen.evidence.add.${proof.list}`), exact: true }));
    const group = page.getByRole("group", {
      name: t(`reportScreen.evidence.rows.${proof.list}`, { number: index + 1 }),
      exact: true,
    });
    for (const { field, label, kind } of evidenceColumns[completionForm]) {
      const value = row[field];
      if (value === undefined || value === null) continue;
      const words = kind === "day" ? formatShortDate(String(value)) : String(value);
      await hand.fill(group.getByRole("textbox", { name: t(label), exact: true }), words);
    }
  }
}

/** Gives a file to the measure and waits until it is kept. */
export async function addAnnex({ page, hand, program, t }: Clerk, path: string, by: "drop" | "dialog"): Promise<void> {
  const annexes = page.getByRole("region", { name: t("documents.report.annexes") });
  const zone = annexes.getByRole("button", { name: t("app.drop.textMultiple").replaceAll(/<\/?pick>/g, "") });
  if (by === "drop") await dropFiles(zone, [path]);
  else {
    await program.dialogs.answer(path);
    await hand.press(zone);
  }
  const name = path.slice(path.lastIndexOf("/") + 1);
  await annexes
    .getByRole("listitem")
    .filter({ hasText: name })
    .getByRole("button", { name: t("reportScreen.annexes.rename") })
    .waitFor();
}

/** All that was typed is stored: the frame says so. */
export async function waitUntilSaved({ page, t }: Clerk): Promise<void> {
  const [before = ""] = t("app.saving.saved", { time: "|" }).split("|");
  await page.getByRole("banner").getByText(before).waitFor();
}
