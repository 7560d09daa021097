import type { Content, ContentText } from "pdfmake/interfaces";
import { formatDate } from "#shared/language/dates.ts";
import { localTime } from "#shared/language/local-time.ts";
import { addresseeOf } from "#shared/plan/addressee.ts";
import { reportDueDate } from "#shared/plan/due-dates.ts";
import { firstDay, lastDay } from "#shared/plan/half-year.ts";
import { facts } from "../facts.ts";
import { gap } from "../flow.ts";
import { inPieces } from "../flowing.ts";
import { textArea, typeSize } from "../page.ts";
import { printable } from "../printable.ts";
import type { ReportView } from "./report-view.ts";

/** The head of the first page: to whom, title, on what ground, who reports and for when. */
export function front(report: ReportView): Content[] {
  return [addressee(report), ...title(report), gap(10), reporter(report)];
}

/** Organisations are addressed in the nominative, as the rules of office work have it. */
function addressee({ plan, halfYear, read }: ReportView): Content {
  const body = addresseeOf(plan, halfYear);
  return body === null
    ? []
    : { text: printable(read(body.name)), bold: true, margin: [textArea.width / 2, 0, 0, 24], lineHeight: 1.1 };
}

function title({ halfYear, say, unofficial }: ReportView): Content[] {
  return [
    { ...centred(say("documents.report.title"), 6), bold: true, fontSize: typeSize.title },
    { ...centred(say("documents.report.period", { halfYear }), 8), bold: true, fontSize: typeSize.title },
    centred(say("documents.report.ground"), 6),
    unofficial
      ? { ...centred(say("documents.report.unofficialNote"), 0), italics: true, fontSize: typeSize.table }
      : [],
  ];
}

function centred(text: string, below: number): ContentText {
  return { text: inPieces(text), alignment: "center", margin: [16, 0, 16, below] };
}

function reporter({ document, plan, body, halfYear, language, say, read }: ReportView): Content {
  const abbreviation = body ? ` (${read(body.abbreviation)})` : "";
  const span = { halfYear, from: firstDay(halfYear), to: lastDay(halfYear) };
  const version = String(document.version);
  return facts([
    { label: say("documents.report.body"), value: printable(read(document.body.name) + abbreviation), bold: true },
    { label: say("documents.report.unit"), value: printable(read(document.unit)) },
    { label: say("documents.report.bin"), value: printable(document.body.bin ?? "") },
    { label: say("documents.report.halfYear"), value: say("documents.report.span", span) },
    {
      label: say("documents.report.due"),
      value: say("documents.report.dueBy", { date: reportDueDate(halfYear).date }),
    },
    { label: say("documents.report.drawnUp"), value: formatDate(localTime(document.created).date, language) },
    {
      label: say("documents.report.version"),
      value: document.supersedes === null ? version : say("documents.report.versionAfter", { version }),
    },
    { label: say("documents.report.edition"), value: `№ ${plan.edition.edition}` },
  ]);
}
