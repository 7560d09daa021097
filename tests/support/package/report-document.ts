import type { ReportDocument } from "#shared/package/report-document.ts";
import { bodyBin } from "#tests/support/signing/people.ts";

/** A small, valid report of two measures: tests change what they are about. */
export function aReportDocument(changes: Partial<ReportDocument> = {}): ReportDocument {
  const nobody = { kk: "", ru: "" };
  return {
    format: "kz.kalqan.report/1",
    packageId: "01890a5d-ac96-774b-bcce-b302099a8057",
    version: 1,
    supersedes: null,
    created: "2018-07-05T04:00:00.000Z",
    program: { name: "kalqan", version: "0.1.0" },
    plan: { id: "kz.resolution-676", edition: 1, digest: "a".repeat(64) },
    body: {
      code: "BGM",
      name: { kk: "Білім және ғылым министрлігі", ru: "Министерство образования и науки" },
      bin: bodyBin,
    },
    unit: nobody,
    halfYear: "2018-H1",
    languages: ["kk"],
    restrictedUse: false,
    preparer: { name: "Сынақ Айша", position: { kk: "бас маман", ru: "главный специалист" }, phone: "", email: "" },
    head: { name: "Сынақ Марат", position: { kk: "вице-министр", ru: "вице-министр" }, phone: "", email: "" },
    requiredSignatures: ["head"],
    entries: [
      {
        measure: 32,
        status: "inProgress",
        text: { kk: "Ұсынымдар әзірленуде.", ru: "" },
        nextSteps: nobody,
        reason: nobody,
        evidence: { form: "info-qaom" },
        money: [],
        jointText: null,
      },
    ],
    annexes: [],
    journalHead: { sequence: 3, hash: "b".repeat(64) },
    ...changes,
  };
}
