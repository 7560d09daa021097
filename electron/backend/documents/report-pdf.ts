import type { ContentSection } from "pdfmake/interfaces";
import { type Language, languages } from "#shared/language/language.ts";
import type { ReportDocument } from "#shared/package/report-document.ts";
import type { Plan } from "#shared/plan/schema.ts";
import { print } from "./printer.ts";
import { annexList } from "./report/annexes.ts";
import { closing } from "./report/closing.ts";
import { front } from "./report/front.ts";
import { pageFooter } from "./report/furniture.ts";
import { type ReportView, viewReport } from "./report/report-view.ts";
import { sections } from "./report/sections.ts";
import { summary } from "./report/summary.ts";
import { restrictedMark } from "./restricted-mark.ts";

export interface ReportPdfInput {
  readonly document: ReportDocument;
  /** The edition that the report was written against. */
  readonly plan: Plan;
  /** `both`: the Kazakh report, then the Russian, in one file with one run of page numbers. */
  readonly language: Language | "both";
  /** The folder with the four faces of Tinos. */
  readonly fontsFolder: string;
  readonly signal?: AbortSignal;
}

/**
 * The report as it is printed and signed: A4, one PDF. The same input gives the same bytes; every date in it is the
 * document's own. A text written in one language only is printed in both, with a word about it.
 * @throws KalqanError documents.fontMissing, internal.cancelled, plan.unknownBody, plan.unknownMeasure, calendar.unknownHalfYear
 */
export async function renderReportPdf(input: ReportPdfInput): Promise<Uint8Array> {
  const { document, plan, language, fontsFolder, signal } = input;
  const chosen = languages.filter((one) => language === one || language === "both");
  const views = chosen.map((one) => viewReport(document, plan, one));
  const first = language === "ru" ? "ru" : "kk";
  const { packageId, halfYear } = document;
  const { say, read } = viewReport(document, plan, first);
  const body = read(document.body.name);
  return print(
    {
      content: views.map(part),
      title: say("documents.report.title"),
      author: body,
      subject: say("documents.report.subject", { body, halfYear, packageId }),
      language: `${first}-${first === "kk" ? "KZ" : "RU"}`,
      created: new Date(document.created),
    },
    fontsFolder,
    signal,
  );
}

function part(report: ReportView): ContentSection {
  return {
    section: [...front(report), ...summary(report), ...sections(report), ...annexList(report), closing(report)],
    header: restrictedMark(report.document.restrictedUse, report.say),
    footer: pageFooter(report),
  };
}
