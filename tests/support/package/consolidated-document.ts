import { gather } from "#shared/consolidation/gather.ts";
import type { ConsolidatedDocument } from "#shared/package/consolidated-document.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { countingReport, settledText } from "#tests/support/consolidation/counting-report.ts";

const halfYear = "2018-H1";
const person = { name: "Сынақов Үлгі", position: settledText, phone: "", email: "" };

/** A consolidated report of 2018-H1 of ҚАӨМ, БҒМ and ІІМ in which all is as it must be. */
export function aConsolidatedDocument(changes: Partial<ConsolidatedDocument> = {}): ConsolidatedDocument {
  const reports = ["QAOM", "BGM", "IIM"].map((code) => countingReport(code));
  const writing = { summary: settledText, jointText: settledText };
  const writings = new Map(originalPlan.edition.measures.map(({ number }) => [number, writing]));
  const fixed = { plan: originalPlan, halfYear, lawInForce: "2018-01-09", issuer: "QAOM" } as const;
  return {
    format: "kz.kalqan.consolidated/1",
    packageId: "01890000-0000-7000-8000-000000000001",
    version: 1,
    supersedes: null,
    created: "2018-07-20T05:00:00.000Z",
    program: { name: "Қалқан", version: "0.1.0" },
    plan: { id: "kz.resolution-676", edition: 1, digest: "0".repeat(64) },
    issuer: { code: "QAOM", name: { kk: "ҚАӨМ", ru: "МОАП" }, bin: "180140000123" },
    halfYear,
    due: "2018-07-25",
    languages: ["kk", "ru"],
    restrictedUse: false,
    preparer: person,
    head: person,
    bodies: originalPlan.bodies.map(({ code, name, abbreviation }) => ({ code, name, abbreviation })),
    ...gather({ ...fixed, reports, writings }),
    journalHead: { sequence: 12, hash: "0".repeat(64) },
    ...changes,
  };
}
