import type { BodyTable, MeasurePictureView, Missing } from "#shared/api/register-view.ts";
import { type Language, languages } from "#shared/language/language.ts";
import type { Sheet, Workbook } from "../workbook.ts";
import { type AnswersInput, answersSheet } from "./answers-sheet.ts";
import { bodiesSheet } from "./bodies-sheet.ts";
import { measuresSheet } from "./measures-sheet.ts";
import { missingSheet } from "./missing-sheet.ts";
import { type RegisterSheetInput, sayIn } from "./sheet.ts";

/** One of the register's views with what it shows. */
export type RegisterContent =
  | { readonly view: "bodies"; readonly table: BodyTable }
  | { readonly view: "measures"; readonly picture: MeasurePictureView }
  | { readonly view: "missing"; readonly missing: Missing }
  | ({ readonly view: "answers" } & AnswersInput);

/** A view of the register as a workbook, one sheet a language. */
export function registerWorkbook(
  input: RegisterSheetInput,
  content: RegisterContent,
  language: Language | "both",
): Workbook {
  const chosen = languages.filter((one) => language === one || language === "both");
  return {
    title: chosen.map((one) => sayIn(one)("app.screens.register")).join(" / "),
    author: chosen.map((one) => input.body?.abbreviation[one] ?? "Қалқан").join(" / "),
    created: input.made,
    sheets: chosen.map((one) => sheetOf(input, content, one)),
  };
}

function sheetOf(input: RegisterSheetInput, content: RegisterContent, language: Language): Sheet {
  switch (content.view) {
    case "bodies":
      return bodiesSheet(input, content.table, language);
    case "measures":
      return measuresSheet(input, content.picture, language);
    case "missing":
      return missingSheet(input, content.missing, language);
    case "answers":
      return answersSheet(input, content, language);
  }
}
