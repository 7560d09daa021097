import type { HalfYear } from "#shared/plan/half-year.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { measuresOf } from "#shared/plan/responsibility.ts";
import type { AnnexFacts, CheckInput } from "#shared/report/check-input.ts";
import { checkReport } from "#shared/report/check-report.ts";
import type { CheckResult } from "#shared/report/check-result.ts";
import { emptyEntry } from "#shared/report/empty-entry.ts";
import type { Entry, Person } from "#shared/report/entry.ts";
import { completeEvidence } from "./evidence-examples.ts";

/** A person for reports in tests. Made up. */
export function person(name: string): Person {
  return {
    name,
    position: { kk: "Департамент директоры", ru: "Директор департамента" },
    phone: "8 (7172) 00-00-00",
    email: "",
  };
}

/** The empty entry of a body on a measure. */
export function untouchedEntry(body: string, measure: number, halfYear: HalfYear = "2018-H1"): Entry {
  const duty = measuresOf(originalPlan, body, halfYear).find((one) => one.measure.number === measure);
  if (duty === undefined) throw new Error(`measure ${measure} is not ${body}'s`);
  return emptyEntry(originalPlan, body, halfYear, duty);
}

/** An entry on which the checks have nothing to say: done, both languages, complete evidence. */
export function goodEntry(body: string, measure: number, fields: Partial<Entry> = {}, halfYear?: HalfYear): Entry {
  const empty = untouchedEntry(body, measure, halfYear);
  const text = {
    kk: `${measure}-іс-шара бойынша есепті жартыжылдықта көзделген жұмыстардың барлығы уақтылы атқарылды.`,
    ru: `По мероприятию ${measure} в отчётном полугодии выполнены в срок все предусмотренные работы.`,
  };
  return {
    ...empty,
    status: "done",
    text,
    evidence: completeEvidence[empty.evidence.form],
    money: empty.money.map((row) => ({ ...row, amount: 1_250.5 })),
    jointText: empty.jointText === null ? null : text,
    ...fields,
  };
}

/** A whole report of a body on which the checks have nothing to say, with `entries` in place of their measures'. */
export function goodReport(body: string, fields: Partial<CheckInput> = {}, entries: readonly Entry[] = []): CheckInput {
  const halfYear = fields.halfYear ?? "2018-H1";
  const own = measuresOf(originalPlan, body, halfYear).map(({ measure }) => measure.number);
  return {
    plan: originalPlan,
    body,
    halfYear,
    today: "2018-07-05",
    lawInForce: originalPlan.edition.lawInForce.date,
    bilingual: true,
    unit: { kk: "Цифрландыру департаменті", ru: "Департамент цифровизации" },
    preparer: person("Орындаушы А."),
    head: person("Басшы Б."),
    entries: own.map(
      (measure) => entries.find((entry) => entry.measure === measure) ?? goodEntry(body, measure, {}, halfYear),
    ),
    annexes: [],
    previous: null,
    acceptedDone: [],
    ...fields,
  };
}

/** What the checks say of one entry in an otherwise good report: `severity code path`. */
export function findingsFor(body: string, entry: Entry, fields: Partial<CheckInput> = {}): string[] {
  return checkReport(goodReport(body, fields, [entry]))
    .filter((result) => result.measure === entry.measure)
    .map(brief);
}

/** `error text.kazakhMissing /entries/17/text/kk`. */
export function brief({ severity, code, path }: CheckResult): string {
  return `${severity} ${code} ${path}`;
}

/** An annex as the checks see it. */
export function annex(measure: number, fields: Partial<AnnexFacts> = {}): AnnexFacts {
  return { measure, name: "66.pdf", size: 120_000, mediaType: "application/pdf", odd: false, ...fields };
}
