import type { ContentText } from "pdfmake/interfaces";
import { typeSize } from "../page.ts";
import type { ReportView } from "./report-view.ts";

/** The label without which a translation of the plan's wording is never shown; nothing where the wording is official. */
export function unofficialLabel({ unofficial, say }: ReportView, alignment: "left" | "center"): ContentText[] {
  if (!unofficial) return [];
  const text = `(${say("documents.unofficial")})`;
  return [{ text, italics: true, fontSize: typeSize.small, alignment, margin: [0, -1, 0, 3] }];
}
