import { type JournalEntry, type JournalFilter, wholeJournal } from "#shared/journal.ts";
import { journalDetails } from "#shared/journal-details.ts";
import { formatDate, formatDateTime } from "#shared/language/dates.ts";
import { type Language, languages } from "#shared/language/language.ts";
import type { MessageParams } from "#shared/language/message-catalogue.ts";
import { type MessageKey, translate } from "#shared/language/translator.ts";
import type { Body } from "#shared/plan/schema.ts";
import type { CellValue, Sheet, SheetLine, Workbook } from "./workbook.ts";

export interface JournalWorkbookInput {
  /** The rows that fit `filter`, the newest first; asked for once a language. */
  readonly entries: () => Iterable<JournalEntry>;
  readonly filter: JournalFilter;
  readonly language: Language | "both";
  /** Whose journal; null = not chosen yet. */
  readonly body: Body | null;
  /** When it was written. */
  readonly made: Date;
  /** The restricted-use mark is set. */
  readonly restricted: boolean;
}

/** The journal as it is narrowed, as a workbook: one sheet a language, moments as moments. */
export function journalWorkbook(input: JournalWorkbookInput): Workbook {
  const chosen = languages.filter((one) => input.language === one || input.language === "both");
  return {
    title: chosen.map((one) => translate(one, "app.screens.journal")).join(" / "),
    author: chosen.map((one) => input.body?.abbreviation[one] ?? "Қалқан").join(" / "),
    created: input.made,
    sheets: chosen.map((one) => sheetOf(input, one)),
  };
}

function sheetOf(input: JournalWorkbookInput, language: Language): Sheet {
  const say = (key: MessageKey, params?: MessageParams) => translate(language, key, params);
  return {
    name: say("app.screens.journal"),
    above: linesAbove(input, language, say),
    columns: [
      { heading: say("journal.screen.number"), type: "number", width: 9 },
      { heading: say("journal.screen.at"), type: "moment", width: 18 },
      { heading: say("journal.screen.actor"), type: "text", width: 20 },
      { heading: say("journal.screen.action"), type: "text", width: 44 },
      { heading: say("journal.screen.details"), type: "text", width: 70 },
    ],
    rows: rowsOf(input, language),
    mark: input.restricted ? say("documents.restricted") : null,
    footer: say("documents.pageOf", { page: "&P", pages: "&N" }),
  };
}

function* rowsOf({ entries }: JournalWorkbookInput, language: Language): Generator<CellValue[], void, undefined> {
  for (const entry of entries()) {
    const action = translate(language, `journal.actions.${entry.action}`);
    yield [entry.sequence, entry.at, entry.actor, action, journalDetails(entry, language)];
  }
}

type Say = (key: MessageKey, params?: MessageParams) => string;

function linesAbove(
  { body, made, filter, restricted }: JournalWorkbookInput,
  language: Language,
  say: Say,
): SheetLine[] {
  const narrowed = filterTexts(filter, language, say);
  return [
    ...(restricted ? [{ text: say("documents.restricted"), look: "mark" as const }] : []),
    { text: say("app.screens.journal"), look: "title" },
    ...(body === null
      ? []
      : [{ text: `${body.name[language]} (${body.abbreviation[language]})`, look: "fact" as const }]),
    { text: say("documents.journal.asOf", { time: formatDateTime(made, language) }), look: "fact" },
    ...(narrowed.length === 0
      ? []
      : [{ text: say("documents.plan.filters", { filters: narrowed.join(", ") }), look: "fact" as const }]),
  ];
}

/** What narrows the journal, in words. */
function filterTexts(filter: JournalFilter, language: Language, say: Say): string[] {
  const { actor, action, from, until } = { ...wholeJournal, ...filter };
  return [
    ...(actor === null ? [] : [actor]),
    ...(action === null ? [] : [say(`journal.actions.${action}`)]),
    ...(from === null ? [] : [say("documents.journal.from", { date: formatDate(from, language) })]),
    ...(until === null ? [] : [say("documents.journal.until", { date: formatDate(until, language) })]),
  ];
}
