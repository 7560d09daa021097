import { emptyText, type LocalisedText } from "../language/language.ts";
import type { Measure } from "../plan/schema.ts";
import type { Settings, Signers } from "../settings.ts";
import type { Entry, Money, Person } from "./entry.ts";
import type { InputEntry, ReportInput } from "./input.ts";
import { normaliseTexts } from "./text.ts";

/**
 * An entry with what an input gives in place of what was there; what the input leaves out stays. `measure` names the
 * budget programme where the input does not. The result is normalised as `normaliseTexts` does.
 */
export function applyEntryInput(entry: Entry, input: InputEntry, measure: Measure): Entry {
  return normaliseTexts({
    ...entry,
    status: input.status === undefined ? entry.status : input.status,
    text: mergeText(entry.text, input.text),
    nextSteps: mergeText(entry.nextSteps, input.nextSteps),
    reason: mergeText(entry.reason, input.reason),
    evidence: input.evidence ?? entry.evidence,
    money: input.money?.map((row) => completeMoney(row, measure)) ?? entry.money,
    jointText: mergeJointText(entry.jointText, input.jointText),
  });
}

/** The settings that an input changes: who prepares and heads, the unit, languages, the restricted-use mark, signers. */
export function settingsOfInput(settings: Settings, input: ReportInput): Partial<Settings> {
  const { people, unit, bilingual, restrictedUse, signers } = input;
  return normaliseTexts({
    ...(people?.preparer && { preparer: mergePerson(settings.preparer, people.preparer) }),
    ...(people?.head && { head: mergePerson(settings.head, people.head) }),
    ...(unit && { unit: mergeText(settings.unit, unit) }),
    ...(bilingual !== undefined && { bilingual }),
    ...(restrictedUse !== undefined && { restrictedUse }),
    ...(signers && { signers: signers.length === 1 ? ("head" as Signers) : ("preparerAndHead" as Signers) }),
  });
}

type PartialText = InputEntry["text"];
type PartialPerson = NonNullable<ReportInput["people"]>["head"];

function mergeText(text: LocalisedText, input: PartialText): LocalisedText {
  return { kk: input?.kk ?? text.kk, ru: input?.ru ?? text.ru };
}

/** null: the lead clears its joint text; a body that is not the lead has none to clear. */
function mergeJointText(text: LocalisedText | null, input: PartialText | null): LocalisedText | null {
  if (input === undefined) return text;
  if (input === null) return text === null ? null : { ...emptyText };
  return mergeText(text ?? emptyText, input);
}

function mergePerson(person: Person, input: PartialPerson): Person {
  return {
    name: input?.name ?? person.name,
    position: mergeText(person.position, input?.position),
    phone: input?.phone ?? person.phone,
    email: input?.email ?? person.email,
  };
}

function completeMoney(row: NonNullable<InputEntry["money"]>[number], { funding }: Measure): Money {
  const own = funding.kind === "budgetProgramme" ? funding : null;
  return {
    programme: row.programme ?? own?.programme ?? "",
    subprogramme: row.subprogramme === undefined ? (own?.subprogramme ?? null) : row.subprogramme,
    amount: row.amount,
  };
}
