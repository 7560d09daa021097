/** What a check can find; each is a key under `checks` in both catalogues. */
export const checkCodes = [
  "annex.notMine",
  "annex.oddType",
  "annex.tooLarge",
  "annex.tooMany",
  "annex.totalTooLarge",
  "count.tooLarge",
  "date.afterHalfYear",
  "date.afterToday",
  "date.beforePlan",
  "evidence.contradiction",
  "evidence.malformed",
  "evidence.missing",
  "evidence.noItem",
  "evidence.numberWithoutDate",
  "evidence.wrongForm",
  "jointText.missing",
  "jointText.notLead",
  "measure.noStatus",
  "measure.notMine",
  "measure.twice",
  "measure.untouched",
  "money.decreased",
  "money.missing",
  "money.negative",
  "money.notANumber",
  "money.notFunded",
  "money.notOwner",
  "money.outsideYears",
  "money.tooFine",
  "money.tooLarge",
  "money.twice",
  "money.wrongProgramme",
  "nextSteps.missing",
  "people.nameMissing",
  "people.phoneMissing",
  "people.positionMissing",
  "reason.notDone",
  "reason.overdue",
  "report.tooLong",
  "text.hiddenCharacters",
  "text.kazakhMissing",
  "text.notKazakh",
  "text.russianMissing",
  "text.sameAsBefore",
  "text.sameInBoth",
  "text.short",
  "text.unprintable",
  "unit.missing",
] as const;
export type CheckCode = (typeof checkCodes)[number];

/** One finding of the checks: an error blocks signing, a warning does not. */
export interface CheckResult {
  readonly code: CheckCode;
  readonly severity: "error" | "warning";
  /** The measure it speaks of; null = the report as a whole. */
  readonly measure: number | null;
  /** The field, as a JSON pointer; below `/entries` and `/annexes` stands the measure's number: `/entries/17/text/kk`. */
  readonly path: string;
  /** Fills the placeholders of the sentence. `field` is a key under `fields` in the catalogues. */
  readonly data: Readonly<Record<string, string | number>>;
}

/** Data of a finding, as the rules give it. */
export type CheckData = CheckResult["data"];
