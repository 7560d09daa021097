import type { MessageKey } from "#shared/language/translator.ts";
import type { Entry } from "#shared/report/entry.ts";

/** What the fields of an entry are called: the same words as in the checks and in print. */
export const fieldNames: Readonly<Record<Exclude<keyof Entry, "measure">, MessageKey>> = {
  status: "reportScreen.status",
  text: "fields.text",
  reason: "fields.reason",
  nextSteps: "fields.nextSteps",
  evidence: "documents.report.evidence",
  money: "documents.money.title",
  jointText: "fields.jointText",
};
