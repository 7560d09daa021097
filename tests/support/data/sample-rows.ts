import { writingLimits } from "#shared/package/limits.ts";
import type { Entry } from "#shared/report/entry.ts";

export const sampleReport = {
  id: "0198f0a0-0000-7000-8000-000000000001",
  body: "BGM",
  halfYear: "2018-H1",
  version: 1,
  supersedesPackage: null,
  planEdition: 1,
  createdAt: "2018-07-01T05:00:00.000Z",
} as const;

export const limits = writingLimits;

export function sampleEntry(measure: number, textKk = "Іс-шара орындалды."): Entry {
  return {
    measure,
    status: "done",
    text: { kk: textKk, ru: "Мероприятие исполнено." },
    nextSteps: { kk: "", ru: "" },
    reason: { kk: "", ru: "" },
    evidence: { form: "info-qaom" },
    money: [{ programme: "099", subprogramme: "102", amount: 1_250.5 }],
    jointText: null,
  };
}
