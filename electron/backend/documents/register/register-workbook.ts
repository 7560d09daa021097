import { type Language, languages } from "#shared/language/language.ts";
import type { Sheet, Workbook } from "../workbook.ts";
import { answersSheet } from "./answers-sheet.ts";
import { bodiesSheet } from "./bodies-sheet.ts";
import type { RegisterContent } from "./content.ts";
import { type RegisterInput, sayIn } from "./input.ts";
import { measuresSheet } from "./measures-sheet.ts";
import { missingSheet } from "./missing-sheet.ts";

/** A view of the register as a workbook, one sheet a language. */
export function registerWorkbook(
  input: RegisterInput,
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

function sheetOf(input: RegisterInput, content: RegisterContent, language: Language): Sheet {
  switch (content.view) {
    case "bodies":
      return bodiesSheet(input, content, language);
    case "measures":
      return measuresSheet(input, content, language);
    case "missing":
      return missingSheet(input, content, language);
    case "answers":
      return answersSheet(input, content, language);
  }
}
