import { createHash } from "node:crypto";
import type { AnnexRecord, ReportDocument } from "#shared/package/report-document.ts";
import { findMeasure } from "#shared/plan/responsibility.ts";
import type { Entry } from "#shared/report/entry.ts";
import { emptyEvidence } from "#shared/report/evidence-of.ts";
import { realPlan } from "./real-plan.ts";
import { sampleEvidence } from "./sample-evidence.ts";
import { longNarrative, shortNarrative } from "./sample-texts.ts";

const nothing = { kk: "", ru: "" };

/** An entry on a measure of the shipped plan, untouched but for what is given. */
export function entry(measure: number, fields: Partial<Entry> = {}): Entry {
  return {
    measure,
    status: null,
    text: nothing,
    nextSteps: nothing,
    reason: nothing,
    evidence: emptyEvidence(findMeasure(realPlan, measure).completionForm),
    money: [],
    jointText: null,
    ...fields,
  };
}

export function annex(measure: number, name: string, fields: Partial<AnnexRecord> = {}): AnnexRecord {
  return {
    measure,
    path: `attachments/${measure}/01 ${name}`,
    name,
    size: 48_213,
    sha256: createHash("sha256").update(`${measure}/${name}`).digest("hex"),
    mediaType: "application/pdf",
    ...fields,
  };
}

/** A report with nothing in it but its frame. */
export function report(fields: Partial<ReportDocument> = {}): ReportDocument {
  return {
    format: "kz.kalqan.report/1",
    packageId: "01890a5d-ac96-774b-bcce-b302099a8057",
    version: 1,
    supersedes: null,
    created: "2018-07-04T09:12:30.000Z",
    program: { name: "Қалқан", version: "0.1.0" },
    plan: { id: "kz.resolution-676", edition: 1, digest: "5e".repeat(32) },
    body: {
      code: "QAOM",
      name: {
        kk: "Қазақстан Республикасының Қорғаныс және аэроғарыш өнеркәсібі министрлігі",
        ru: "Министерство оборонной и аэрокосмической промышленности Республики Казахстан",
      },
      bin: null,
    },
    unit: { kk: "Ақпараттық қауіпсіздік комитеті", ru: "Комитет по информационной безопасности" },
    halfYear: "2018-H1",
    languages: ["kk", "ru"],
    restrictedUse: false,
    preparer: {
      name: "Үлгібаева Әсел Ғаниқызы",
      position: {
        kk: "Ақпараттық қауіпсіздік басқармасының бас сарапшысы",
        ru: "Главный эксперт управления информационной безопасности",
      },
      phone: "8 (7172) 00-00-00",
      email: "a.ulgibayeva@mail.example",
    },
    head: {
      name: "Мысалов Һәкім Өмірұлы",
      position: {
        kk: "Қорғаныс және аэроғарыш өнеркәсібі вице-министрі",
        ru: "Вице-министр оборонной и аэрокосмической промышленности",
      },
      phone: "",
      email: "",
    },
    requiredSignatures: ["preparer", "head"],
    entries: [],
    annexes: [],
    journalHead: { sequence: 412, hash: "9c".repeat(32) },
    ...fields,
  };
}

/** A report with every form of completion, money, joint texts, a text of several pages, annexes and the restricted-use mark. */
export const richReport: ReportDocument = report({
  version: 2,
  supersedes: "01890a5d-ac96-774b-bcce-b302099a8000",
  restrictedUse: true,
  entries: [
    entry(3, { status: "inProgress", text: longNarrative, nextSteps: shortNarrative(1) }),
    entry(12, { status: "done", text: shortNarrative(2), evidence: sampleEvidence.order }),
    entry(18, {
      status: "done",
      text: shortNarrative(3),
      jointText: longNarrative,
      evidence: sampleEvidence["investment-proposal"],
    }),
    entry(19, { status: "done", text: shortNarrative(4), evidence: sampleEvidence.agreements }),
    entry(24, { status: "done", text: { ...shortNarrative(5), ru: "" }, evidence: sampleEvidence["info-president"] }),
    entry(25, {
      status: "notDone",
      text: shortNarrative(6),
      reason: {
        kk: "Қойма орналасатын ғимаратқа қатысты шешім қабылданған жоқ, сондықтан мәселені пысықтау кейінге қалды.",
        ru: "Решение о здании для размещения хранилища не принято, поэтому проработка вопроса отложена.",
      },
      nextSteps: shortNarrative(7),
    }),
    entry(28, { status: "done", text: shortNarrative(8), evidence: sampleEvidence["atameken-order"] }),
    entry(31, { status: "done", text: shortNarrative(9), evidence: sampleEvidence.trainings }),
    entry(35, {
      status: "done",
      text: shortNarrative(10),
      evidence: sampleEvidence.events,
      money: [
        { programme: "005", subprogramme: null, amount: 12_480.75 },
        { programme: "006", subprogramme: "101", amount: 1_519.25 },
      ],
    }),
    entry(37, { status: "done", text: shortNarrative(11), evidence: sampleEvidence.programmes }),
    entry(38, {
      status: "done",
      text: shortNarrative(12),
      evidence: sampleEvidence.grants,
      money: [{ programme: "204", subprogramme: "100", amount: 1_863_400 }],
    }),
    entry(40, { status: "inProgress", text: shortNarrative(13), evidence: sampleEvidence["press-releases"] }),
    entry(41, { text: nothing }),
  ],
  annexes: [
    annex(12, "Бұйрық № 52-НҚ.pdf"),
    annex(
      12,
      "Ұлттық стандарттардың тізбесі, салыстырма кестемен және қосымша түсіндірмелермен (соңғы редакциясы).xlsx",
      {
        mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        size: 1_402_880,
      },
    ),
    annex(40, "Жадынама.pdf"),
    ...Array.from({ length: 40 }, (_, index) =>
      annex(31, `Тренинг хаттамасы ${index + 1}, қатысушылар тізімі мен фотосуреттер.zip`, {
        mediaType: "application/zip",
        size: 2_000_000 + index * 137_211,
      }),
    ),
  ],
});

/** All 41 measures, each with texts in both languages: as long as a report can reasonably be. */
export const fullReport: ReportDocument = report({
  entries: realPlan.edition.measures.map(({ number, completionForm }) =>
    entry(number, {
      status: "done",
      text: longNarrative,
      nextSteps: shortNarrative(number),
      evidence: sampleEvidence[completionForm],
    }),
  ),
});
