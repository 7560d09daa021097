import type { Content } from "pdfmake/interfaces";
import type { Language, LocalisedText } from "#shared/language/language.ts";
import { isBlank, isBlankInBoth } from "#shared/report/text.ts";
import { withNext } from "../flow.ts";
import { justified } from "../flowing.ts";
import { nothingUnder, partHeading } from "../heading.ts";
import { typeSize } from "../page.ts";
import { paragraphs } from "../printable.ts";
import type { ReportView } from "./report-view.ts";

const other: Record<Language, Language> = { kk: "ru", ru: "kk" };
const indent = 28;

/**
 * A text under its heading, flowing across as many pages as it needs. Where it was written in the other language only,
 * that text is printed and the page says so: a signed report leaves nothing out.
 */
export function narrative({ language, say }: ReportView, title: string, text: LocalisedText): Content[] {
  if (isBlankInBoth(text)) return [nothingUnder(title)];
  const lent = isBlank(text[language]);
  const note = say(`documents.onlyInOther.${language}`);
  return [
    ...withNext(partHeading(title), 34),
    lent ? { text: note, italics: true, fontSize: typeSize.table, margin: [0, 0, 0, 3] } : [],
    ...paragraphs(text[lent ? other[language] : language]).map(paragraph),
  ];
}

function paragraph(text: string): Content {
  return { ...justified(text), leadingIndent: indent, lineHeight: 1.1, margin: [0, 0, 0, 4] };
}
