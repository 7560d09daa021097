import { describe, expect, test } from "vitest";
import { type ConsolidatedContents, checkConsolidated } from "#backend/verification/consolidated-rules.ts";
import type { BodyPart, ConsolidatedMeasure } from "#shared/consolidation/content.ts";
import { totalsOf } from "#shared/consolidation/sums.ts";
import type { ConsolidatedDocument } from "#shared/package/consolidated-document.ts";
import { readDocument } from "#shared/package/read-document.ts";
import { aConsolidatedDocument } from "#tests/support/package/consolidated-document.ts";

const certificate = {
  bin: "180140000123",
  purposes: ["organisation", "maySign"] as const,
  extendedKeyUsages: ["1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.2"],
  commonName: "СЫНАҚ",
};
const names = [
  "mimetype",
  "consolidated.json",
  "consolidated.kk.pdf",
  "consolidated.ru.pdf",
  "META-INF/signature001.p7s",
];
const sound = aConsolidatedDocument();
const [firstMeasure] = sound.measures;
const [firstPackage] = sound.packages;
const nothing = { kk: "", ru: "" };
/** A body that has reported on some measure, and one that has not. */
const spoken = sound.measures.find(({ bodies }) => bodies.some(({ reported }) => reported === "reported"));
const silent = sound.measures.find(({ bodies }) => bodies.some(({ reported }) => reported === "noReport"));

function codes(changes: Partial<ConsolidatedContents>): string[] {
  const entries = names.map((name) => ({ name }));
  const contents = { document: sound, entries, certificates: [certificate], ...changes };
  return checkConsolidated(contents).map(({ code, subIndication }) => `${code} ${subIndication}`);
}

/** The document with one measure changed, and totals that follow from it. */
function withMeasure(measure: ConsolidatedMeasure | undefined, changes: Partial<ConsolidatedMeasure>) {
  const measures = sound.measures.map((one) => (one.measure === measure?.measure ? { ...one, ...changes } : one));
  return { document: { ...sound, measures, totals: totalsOf(measures) } };
}

function withPart(measure: ConsolidatedMeasure | undefined, reported: BodyPart["reported"], change: Partial<BodyPart>) {
  const bodies = measure?.bodies ?? [];
  const at = bodies.findIndex((part) => part.reported === reported);
  return withMeasure(measure, { bodies: bodies.map((part, index) => (index === at ? { ...part, ...change } : part)) });
}

function withPackage(changes: Partial<ConsolidatedDocument["packages"][number]>) {
  const packages = sound.packages.map((one) => (one === firstPackage ? { ...one, ...changes } : one));
  return { document: { ...sound, packages } };
}

describe("a consolidated report", () => {
  test("whose numbers follow from its parts, signed by who may sign for ҚАӨМ, has no fault", () => {
    expect(codes({})).toEqual([]);
    expect(readDocument("consolidated", JSON.parse(JSON.stringify(sound))).faults).toEqual([]);
  });

  test.each<readonly [string, Partial<ConsolidatedContents>, string]>([
    ["holds a file beside its own", { entries: [...names, "extra.docx"].map((name) => ({ name })) }, "otherFile"],
    [
      "lacks a picture it promises",
      { entries: names.filter((name) => !name.includes("ru")).map((name) => ({ name })) },
      "pictureMissing",
    ],
    ["names a half-year the plan has not", { document: { ...sound, halfYear: "2030-H1" } }, "unknownHalfYear"],
    ["names another due day", { document: { ...sound, due: "2018-07-26" } }, "dueDiffers"],
    ["counts the days late wrongly", withPackage({ daysLate: { bySigning: 1, byIntake: 0 } }), "lateDiffers"],
    [
      "took a package in after it was drawn up",
      withPackage({ receivedAt: "2018-07-21T05:00:00.000Z", daysLate: { bySigning: 0, byIntake: 11 } }),
      "takenInLater",
    ],
    [
      "rests on two packages of one body",
      {
        document: {
          ...sound,
          packages: [
            ...sound.packages,
            ...(firstPackage
              ? [{ ...firstPackage, packageId: "01890000-0000-7000-8000-00000000000f", sha256: "f".repeat(64) }]
              : []),
          ],
        },
      },
      "bodyTwice",
    ],
    ["names one package for two bodies", withPackage({ sha256: sound.packages[1]?.sha256 ?? "" }), "packageTwice"],
    [
      "says that a body has and has not reported",
      { document: { ...sound, missing: [...sound.missing, "BGM"] } },
      "missingReported",
    ],
    [
      "does not name a body",
      { document: { ...sound, bodies: sound.bodies.filter(({ code }) => code !== "BGM") } },
      "bodyUnnamed",
    ],
    [
      "has a picture twice",
      { document: { ...sound, languages: ["kk", "ru", "ru"] as ConsolidatedDocument["languages"] } },
      "languageTwice",
    ],
    [
      "lets a body speak that has not reported",
      withPart(silent, "noReport", { text: { kk: "Орындалды.", ru: "" } }),
      "silentSpeaks",
    ],
    [
      "has a joint text by whom it is not",
      withMeasure(firstMeasure, { jointText: { by: "UEM", text: { kk: "а", ru: "а" } } }),
      "jointOfOther",
    ],
    [
      "calls a measure overdue that is not",
      withMeasure(firstMeasure, { overdue: !firstMeasure?.overdue }),
      "overdueDiffers",
    ],
    ["adds up wrongly within a measure", withMeasure(spoken, { moneyTotal: 12 }), "sumsDiffer"],
    ["gives a status to a measure that nobody stated", withMeasure(spoken, { status: "done" }), "sumsDiffer"],
    ["adds up wrongly over all", { document: { ...sound, totals: { ...sound.totals, overdue: 99 } } }, "totalsDiffer"],
  ])("that %s is refused", (_, changes, fault) => {
    const found = codes(changes);
    expect(found).toContain(`consolidated.${fault} FORMAT_FAILURE`);
  });

  test("with a measure twice, or a body twice within one, is refused", () => {
    const measures = [...sound.measures, ...(firstMeasure ? [firstMeasure] : [])];
    expect(codes({ document: { ...sound, measures, totals: totalsOf(measures) } })).toEqual([
      "consolidated.measureTwice FORMAT_FAILURE",
    ]);
    const bodies = firstMeasure?.bodies ?? [];
    expect(codes(withMeasure(firstMeasure, { bodies: [...bodies, ...bodies.slice(0, 1)] }))).toContain(
      "consolidated.bodyTwiceInMeasure FORMAT_FAILURE",
    );
  });

  test("in which a body speaks without a package, or is silent with one, is refused", () => {
    expect(codes(withPart(silent, "noReport", { reported: "noEntry" }))).toContain(
      "consolidated.partAstray FORMAT_FAILURE",
    );
    const quiet = { reported: "noReport", status: null, text: nothing, evidence: null } as const;
    expect(codes(withPart(spoken, "reported", quiet))).toContain("consolidated.partAstray FORMAT_FAILURE");
  });

  test("without a word on a measure is refused", () => {
    const bodies = (silent?.bodies ?? []).map((part) => ({ ...part, text: nothing }));
    expect(codes(withMeasure(silent, { bodies, jointText: null, summary: nothing }))).toEqual([
      "consolidated.measureEmpty FORMAT_FAILURE",
    ]);
  });

  test.each([
    ["nobody", [], "signatures"],
    ["two", [certificate, certificate], "signatures"],
    ["another body", [{ ...certificate, bin: "180140000999" }], "otherIssuer"],
    ["a person", [{ ...certificate, purposes: ["person"] as const }], "personalKey"],
    ["an employee", [{ ...certificate, purposes: ["organisation", "employee"] as const }], "notEntitled"],
    ["somebody of no body", [{ ...certificate, bin: null }], "noBin"],
  ] as const)("signed by %s proves too little", (_, certificates, fault) => {
    expect(codes({ certificates })).toEqual([`consolidated.${fault} SIG_CONSTRAINTS_FAILURE`]);
  });

  test("that does not say whose it is proves too little", () => {
    const issuer = { ...sound.issuer, bin: null };
    expect(codes({ document: { ...sound, issuer } })).toEqual(["consolidated.otherIssuer SIG_CONSTRAINTS_FAILURE"]);
  });
});
