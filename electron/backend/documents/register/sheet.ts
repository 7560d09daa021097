import { formatDateTime } from "#shared/language/dates.ts";
import type { Language } from "#shared/language/language.ts";
import type { MessageParams } from "#shared/language/message-catalogue.ts";
import { type MessageKey, translate } from "#shared/language/translator.ts";
import { findBody } from "#shared/plan/plan.ts";
import type { Body, Plan } from "#shared/plan/schema.ts";
import type { Sheet, SheetLine } from "../workbook.ts";

/** What every sheet of the register is made with. */
export interface RegisterSheetInput {
  readonly plan: Plan;
  /** Whose register; null = not chosen yet. */
  readonly body: Body | null;
  /** When it was written. */
  readonly made: Date;
  /** The restricted-use mark is set. */
  readonly restricted: boolean;
}

export type Say = (key: MessageKey, params?: MessageParams) => string;

/** The words of one language. */
export function sayIn(language: Language): Say {
  return (key, params) => translate(language, key, params);
}

/** A sheet of the register: its name, whose and of when, what it is narrowed to, the table. */
export function registerSheet(
  { body, made, restricted }: RegisterSheetInput,
  language: Language,
  { name, facts, columns, rows }: Pick<Sheet, "name" | "columns" | "rows"> & { readonly facts: readonly string[] },
): Sheet {
  const say = sayIn(language);
  const fact = (text: string): SheetLine => ({ text, look: "fact" });
  return {
    name,
    above: [
      ...(restricted ? [{ text: say("documents.restricted"), look: "mark" as const }] : []),
      { text: `${say("app.screens.register")}. ${name}`, look: "title" },
      ...(body === null ? [] : [fact(`${body.name[language]} (${body.abbreviation[language]})`)]),
      fact(say("documents.journal.asOf", { time: formatDateTime(made, language) })),
      ...facts.map(fact),
    ],
    columns,
    rows,
    mark: restricted ? say("documents.restricted") : null,
    footer: say("documents.pageOf", { page: "&P", pages: "&N" }),
  };
}

/** A body's name; its code where the plan does not know it. */
export function bodyName(plan: Plan, code: string, language: Language): string {
  return findBody(plan, code)?.name[language] ?? code;
}
