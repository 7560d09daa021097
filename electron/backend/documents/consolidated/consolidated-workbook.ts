import { languages } from "#shared/language/language.ts";
import type { ConsolidatedInput } from "../consolidated-documents.ts";
import type { CellValue, Sheet, Workbook } from "../workbook.ts";
import { type ConsolidatedView, viewConsolidated } from "./consolidated-view.ts";
import { partStatus } from "./status-text.ts";

/**
 * The consolidated report as a workbook to sort, filter and reckon in, a set of sheets a language: measures, what each body
 * says, the packages it rests on.
 */
export function consolidatedWorkbook({ document, plan, language }: ConsolidatedInput): Workbook {
  const chosen = languages.filter((one) => language === one || language === "both");
  const views = chosen.map((one) => viewConsolidated(document, plan, one));
  return {
    title: views.map(({ say }) => say("documents.consolidated.title")).join(" / "),
    author: views.map(({ short }) => short(document.issuer.code)).join(" / "),
    created: new Date(document.created),
    sheets: views.flatMap((view) => [measureSheet(view), bodySheet(view), packageSheet(view)]),
  };
}

function sheet(
  { document, halfYear, language, say }: ConsolidatedView,
  named: string,
  content: Pick<Sheet, "columns" | "rows">,
): Sheet {
  const mark = document.restrictedUse ? say("documents.restricted") : null;
  return {
    name: `${named} (${language})`,
    above: [
      ...(mark === null ? [] : [{ text: mark, look: "mark" as const }]),
      { text: say("documents.consolidated.title"), look: "title" },
      { text: say("documents.report.period", { halfYear }), look: "fact" },
    ],
    ...content,
    mark,
    footer: say("documents.pageOf", { page: "&P", pages: "&N" }),
  };
}

function measureSheet(view: ConsolidatedView): Sheet {
  const { document, say, read, short, written } = view;
  const status = (one: (typeof document.measures)[number]) =>
    one.status === null ? say("documents.consolidated.notStated") : say(`status.${one.status}`);
  return sheet(view, say("documents.consolidated.sheets.measures"), {
    columns: [
      { heading: say("documents.number"), type: "number", width: 6 },
      { heading: say("documents.consolidated.measure"), type: "text", width: 48 },
      { heading: say("documents.report.deadline"), type: "text", width: 22 },
      { heading: say("documents.plan.lastDay"), type: "day", width: 13 },
      { heading: say("roles.lead"), type: "text", width: 14 },
      { heading: say("documents.report.status"), type: "text", width: 18 },
      { heading: say("status.overdue"), type: "text", width: 14 },
      { heading: say("status.done"), type: "number", width: 16 },
      { heading: say("status.inProgress"), type: "number", width: 16 },
      { heading: say("status.notDone"), type: "number", width: 16 },
      { heading: say("documents.consolidated.noReport"), type: "number", width: 16 },
      { heading: say("documents.money.amount"), type: "number", width: 18 },
      { heading: say("documents.consolidated.ownSummary"), type: "text", width: 46 },
      { heading: say("documents.report.jointText"), type: "text", width: 46 },
    ],
    rows: document.measures.map((one): CellValue[] => [
      one.measure,
      read(one.name),
      read(one.deadlineText),
      one.deadline,
      one.lead === null ? null : short(one.lead),
      status(one),
      one.overdue ? say("status.overdue") : null,
      one.counts.done,
      one.counts.inProgress,
      one.counts.notDone,
      one.counts.missing,
      one.money.length === 0 ? null : one.moneyTotal,
      written(one.summary),
      one.jointText === null ? null : written(one.jointText.text),
    ]),
  });
}

function bodySheet(view: ConsolidatedView): Sheet {
  const { document, say, short, written } = view;
  return sheet(view, say("documents.consolidated.sheets.bodies"), {
    columns: [
      { heading: say("documents.number"), type: "number", width: 6 },
      { heading: say("documents.consolidated.body"), type: "text", width: 16 },
      { heading: say("documents.report.role"), type: "text", width: 20 },
      { heading: say("documents.report.status"), type: "text", width: 18 },
      { heading: say("documents.report.narrative"), type: "text", width: 80 },
      { heading: say("documents.report.reason"), type: "text", width: 40 },
      { heading: say("documents.report.nextSteps"), type: "text", width: 40 },
      { heading: say("documents.report.annexes"), type: "number", width: 15 },
    ],
    rows: document.measures.flatMap(({ measure, bodies }) =>
      bodies.map((part): CellValue[] => [
        measure,
        short(part.body),
        say(`roles.${part.role}`),
        partStatus(view, part),
        written(part.text),
        written(part.reason),
        written(part.nextSteps),
        part.annexes,
      ]),
    ),
  });
}

function packageSheet(view: ConsolidatedView): Sheet {
  const { document, say, short } = view;
  return sheet(view, say("documents.consolidated.sheets.packages"), {
    columns: [
      { heading: say("documents.consolidated.body"), type: "text", width: 16 },
      { heading: say("documents.consolidated.version"), type: "number", width: 10 },
      { heading: say("documents.consolidated.signed"), type: "moment", width: 18 },
      { heading: say("documents.consolidated.received"), type: "moment", width: 18 },
      { heading: say("documents.consolidated.daysLate"), type: "number", width: 12 },
      { heading: say("documents.package.id"), type: "text", width: 38 },
      { heading: "SHA-256", type: "text", width: 68 },
    ],
    rows: [
      ...document.packages.map((one): CellValue[] => [
        short(one.body),
        one.version,
        one.signedAt,
        one.receivedAt,
        one.daysLate.byIntake ?? one.daysLate.bySigning ?? 0,
        one.packageId,
        one.sha256,
      ]),
      ...document.missing.map((body): CellValue[] => [
        short(body),
        null,
        null,
        null,
        null,
        say("documents.consolidated.noReport"),
        null,
      ]),
    ],
  });
}
