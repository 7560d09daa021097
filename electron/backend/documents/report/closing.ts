import type { Content } from "pdfmake/interfaces";
import { heightOf, together } from "../flow.ts";
import { textArea } from "../page.ts";
import { packageFacts } from "./package-facts.ts";
import type { ReportView } from "./report-view.ts";
import { signatures } from "./signatures.ts";

/** The last page's end: signatories, and which package the paper belongs to. Kept together, so that neither stands alone. */
export function closing(report: ReportView): Content {
  const { head, preparer } = report.document;
  const names = [head, preparer].map(({ name, position }) => `${name}\n${report.read(position)}`).join("\n");
  return together([...signatures(report), ...packageFacts(report)], 400 + heightOf(names, textArea.width / 3));
}
