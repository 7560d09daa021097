import { isBlank } from "../text.ts";
import { atReport, type ReportRule } from "./finding.ts";

/**
 * Resolution, paragraph 2, 2): the body gives the information, so the report names who prepared it and who heads the body; it
 * is the head who signs.
 */
export const checkPeople: ReportRule = (input) => [
  ...(["preparer", "head"] as const).flatMap((role) => {
    const person = input[role];
    const field = { field: role };
    return [
      ...(isBlank(person.name) ? [atReport("error", "people.nameMissing", `/people/${role}/name`, field)] : []),
      ...positionPaths(person.position, input.bilingual).map((language) =>
        atReport("warning", "people.positionMissing", `/people/${role}/position/${language}`, field),
      ),
    ];
  }),
  // State documents name the preparer with a telephone number, so that the reader can ask.
  ...(isBlank(input.preparer.phone) ? [atReport("warning", "people.phoneMissing", "/people/preparer/phone")] : []),
  ...(isBlank(input.unit.kk) ? [atReport("warning", "unit.missing", "/unit/kk")] : []),
];

function positionPaths(position: { readonly kk: string; readonly ru: string }, bilingual: boolean): ("kk" | "ru")[] {
  return (["kk", "ru"] as const).filter((language) => isBlank(position[language]) && (language === "kk" || bilingual));
}
