import type { Content, ContentSection } from "pdfmake/interfaces";
import { formatShortDate } from "#shared/language/dates.ts";
import { type Language, languages } from "#shared/language/language.ts";
import { today } from "#shared/plan/calendar-date.ts";
import { footerAcross, lineAbove } from "../across.ts";
import { landscape } from "../page.ts";
import { print } from "../printer.ts";
import { restrictedMark } from "../restricted-mark.ts";
import { registerAbove } from "./above.ts";
import { answersOnPages } from "./answers-pdf.ts";
import { bodiesOnPages } from "./bodies-pdf.ts";
import type { PrintedContent } from "./content.ts";
import { type RegisterInput, sayIn } from "./input.ts";
import { measuresOnPages } from "./measures-pdf.ts";
import { missingOnPages } from "./missing-pdf.ts";

export interface RegisterPdfInput extends RegisterInput {
  /** `both`: all of it in Kazakh, then in Russian, with one run of page numbers. */
  readonly language: Language | "both";
  /** The folder with the four faces of Tinos. */
  readonly fontsFolder: string;
  readonly signal?: AbortSignal;
}

/**
 * A view of the register on A4 across, with the filter in words above it. The same input gives the same bytes.
 * @throws KalqanError documents.fontMissing, internal.cancelled
 */
export async function renderRegisterPdf(
  { language, fontsFolder, signal, ...input }: RegisterPdfInput,
  content: PrintedContent,
): Promise<Uint8Array> {
  const chosen = languages.filter((one) => language === one || language === "both");
  const first = language === "ru" ? "ru" : "kk";
  const title = `${sayIn(first)("app.screens.register")}. ${sayIn(first)(`register.views.${content.view}`)}`;
  return print(
    {
      content: chosen.map((one) => part(input, content, one)),
      title,
      author: input.body?.name[first] ?? "Қалқан",
      subject: input.plan.edition.resolution.title[first],
      language: `${first}-${first === "kk" ? "KZ" : "RU"}`,
      orientation: "landscape",
      created: input.made,
    },
    fontsFolder,
    signal,
  );
}

function part(input: RegisterInput, content: PrintedContent, language: Language): ContentSection {
  const say = sayIn(language);
  const day = formatShortDate(today(input.made));
  const whose = [...(input.body === null ? [] : [input.body.abbreviation[language]]), day].join(", ");
  return {
    section: [
      ...registerAbove(input, content, language)
        .filter(({ look }) => look !== "mark")
        .map(lineAbove),
      ...onPages(input, content, language),
    ],
    header: restrictedMark(input.restricted, say, landscape),
    footer: footerAcross({ whose, note: "", say }),
  };
}

function onPages(input: RegisterInput, content: PrintedContent, language: Language): Content[] {
  switch (content.view) {
    case "bodies":
      return bodiesOnPages(input, content, language);
    case "measures":
      return measuresOnPages(input, content, language);
    case "missing":
      return missingOnPages(input, content, language);
    case "answers":
      return answersOnPages(input, content.answers, language);
  }
}
