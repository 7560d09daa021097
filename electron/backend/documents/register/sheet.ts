import type { Language } from "#shared/language/language.ts";
import type { Sheet } from "../workbook.ts";
import { registerAbove } from "./above.ts";
import type { RegisterContent } from "./content.ts";
import { type RegisterInput, sayIn } from "./input.ts";

/** A sheet of the register under what stands above it. */
export function registerSheet(
  input: RegisterInput,
  content: RegisterContent,
  language: Language,
  { columns, rows, notes = [] }: Pick<Sheet, "columns" | "rows"> & { readonly notes?: readonly string[] },
): Sheet {
  const say = sayIn(language);
  return {
    name: say(`register.views.${content.view}`),
    above: [...registerAbove(input, content, language), ...notes.map((text) => ({ text, look: "fact" as const }))],
    columns,
    rows,
    mark: input.restricted ? say("documents.restricted") : null,
    footer: say("documents.pageOf", { page: "&P", pages: "&N" }),
  };
}
