import type { Content, TableCell } from "pdfmake/interfaces";
import type { Language } from "#shared/language/language.ts";
import { headCell, widthsAcross } from "../across.ts";
import { blank, typeSize } from "../page.ts";
import { printable } from "../printable.ts";
import { ruled } from "../table.ts";
import type { RegisterContent } from "./content.ts";
import { bodyName, type RegisterInput, sayIn } from "./input.ts";
import { nothingLeft } from "./nothing-left.ts";

/** Who has not reported, with the days late and whom to call. */
export function missingOnPages(
  { plan }: RegisterInput,
  { missing: { bodies } }: Extract<RegisterContent, { view: "missing" }>,
  language: Language,
): Content[] {
  const say = sayIn(language);
  if (bodies.length === 0) return [nothingLeft(say)];
  const heads = (["body", "standing", "daysMissing", "packages", "contact", "phone", "email"] as const).map((column) =>
    headCell(say(`register.columns.${column}`)),
  );
  return [
    {
      table: {
        widths: widthsAcross([30, 14, 9, 8, 18, 13, 17]),
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        body: [
          heads,
          ...bodies.map(({ body, standing, daysMissing, packages, contact }): TableCell[] => [
            printable(bodyName(plan, body, language)),
            say(`register.standings.${standing}`),
            { text: daysMissing > 0 ? String(daysMissing) : blank, alignment: "right" },
            { text: String(packages), alignment: "right" },
            ...[contact?.name, contact?.phone, contact?.email].map((text) => printable(text ?? "")),
          ]),
        ],
      },
      layout: ruled,
      fontSize: typeSize.small,
      margin: [0, 6, 0, 6],
    },
  ];
}
