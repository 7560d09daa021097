import type { Content } from "pdfmake/interfaces";
import { formatFileSize } from "#shared/language/numbers.ts";
import { annexKind } from "#shared/report/annex-kind.ts";
import { together } from "../flow.ts";
import { heading, partHeading } from "../heading.ts";
import { typeSize } from "../page.ts";
import { printable } from "../printable.ts";
import { table } from "../table.ts";
import type { NumberedAnnex, ReportView } from "./report-view.ts";

/** Hex digits of a digest that are printed; the whole stands in report.json. */
const digestDigits = 16;

/** The annexes of one measure under its texts; nothing where there are none. */
export function annexesOfMeasure(report: ReportView, measure: number): Content[] {
  const own = report.annexes.filter(({ annex }) => annex.measure === measure);
  return own.length === 0 ? [] : annexTable(report, [partHeading(report.say("documents.report.annexes"))], own);
}

/** The list of every annex at the report's end. */
export function annexList(report: ReportView): Content[] {
  const { annexes, say, language } = report;
  const title = heading(say("documents.annexes.title"), { id: `${language}-annexes` });
  if (annexes.length === 0) return [together([title, say("documents.annexes.none")], 0)];
  const size = annexes.reduce((sum, { annex }) => sum + annex.size, 0);
  const note = `${say("documents.annexes.numbering")} ${say("documents.annexes.totalSize", { files: annexes.length, size })}.`;
  return annexTable(report, [title, { text: note, fontSize: typeSize.table }], annexes);
}

function annexTable(
  { language, say }: ReportView,
  above: readonly Content[],
  annexes: readonly NumberedAnnex[],
): Content[] {
  return table({
    above,
    columns: [
      { heading: say("documents.number"), share: 2, align: "center" },
      { heading: say("documents.annexes.name"), share: 10 },
      { heading: say("documents.annexes.type"), share: 3, align: "center" },
      { heading: say("documents.annexes.size"), share: 3, align: "right" },
      { heading: say("documents.annexes.digest"), share: 5, align: "center" },
    ],
    rows: annexes.map(({ number, annex }) => [
      number,
      printable(annex.name),
      printable(annexKind(annex.mediaType)),
      formatFileSize(annex.size, language),
      `${annex.sha256.slice(0, digestDigits)}…`,
    ]),
  });
}
