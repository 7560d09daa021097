import type { Language, LocalisedText } from "#shared/language/language.ts";
import type { MessageParams } from "#shared/language/message-catalogue.ts";
import { type MessageKey, translate } from "#shared/language/translator.ts";
import type { AnnexRecord, ReportDocument } from "#shared/package/report-document.ts";
import { type HalfYear, parseHalfYear } from "#shared/plan/half-year.ts";
import { type Duty, measuresOf } from "#shared/plan/responsibility.ts";
import type { Body, Plan } from "#shared/plan/schema.ts";

/** A report in one language, as its parts are printed. */
export interface ReportView {
  readonly document: ReportDocument;
  readonly plan: Plan;
  readonly language: Language;
  readonly halfYear: HalfYear;
  /** The reporting body in the plan's list, with its abbreviation. */
  readonly body: Body | undefined;
  /** The body's duty by number of measure. */
  readonly duties: ReadonlyMap<number, Duty>;
  /** Annexes with the number they are cited by, `17.2`: second annex of measure 17. */
  readonly annexes: readonly NumberedAnnex[];
  /** True where the plan's wording shown is this project's own translation and must be labelled so. */
  readonly unofficial: boolean;
  readonly say: (key: MessageKey, params?: MessageParams) => string;
  readonly read: (text: LocalisedText) => string;
}

export interface NumberedAnnex {
  readonly number: string;
  readonly annex: AnnexRecord;
}

/**
 * A report ready to be printed in `language`.
 * @throws KalqanError calendar.unknownHalfYear, plan.unknownBody
 */
export function viewReport(document: ReportDocument, plan: Plan, language: Language): ReportView {
  const halfYear = parseHalfYear(document.halfYear);
  const duties = measuresOf(plan, document.body.code, halfYear);
  return {
    document,
    plan,
    language,
    halfYear,
    body: plan.bodies.find(({ code }) => code === document.body.code),
    duties: new Map(duties.map((duty) => [duty.measure.number, duty])),
    annexes: numberAnnexes(document.annexes),
    unofficial: language === "ru" && plan.edition.russianUnofficial,
    say: (key, params) => translate(language, key, params),
    read: (text) => text[language],
  };
}

function numberAnnexes(annexes: readonly AnnexRecord[]): NumberedAnnex[] {
  const byMeasure = Map.groupBy(annexes, ({ measure }) => measure);
  return [...byMeasure]
    .sort(([one], [other]) => one - other)
    .flatMap(([measure, own]) => own.map((annex, index) => ({ number: `${measure}.${index + 1}`, annex })));
}
