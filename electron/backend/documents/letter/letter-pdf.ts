import type { Content } from "pdfmake/interfaces";
import { type Language, type LocalisedText, languages } from "#shared/language/language.ts";
import { formatFileSize } from "#shared/language/numbers.ts";
import { type MessageKey, translate } from "#shared/language/translator.ts";
import { addresseeOf } from "#shared/plan/addressee.ts";
import type { HalfYear } from "#shared/plan/half-year.ts";
import type { Body, Plan } from "#shared/plan/schema.ts";
import type { Person } from "#shared/report/entry.ts";
import { sideBySide } from "../facts.ts";
import { inPieces, justified } from "../flowing.ts";
import { page, textArea, typeSize } from "../page.ts";
import { printable } from "../printable.ts";
import { print } from "../printer.ts";
import { table } from "../table.ts";

/** What a covering letter says. */
export interface CoveringLetter {
  /** A body's report to ҚАӨМ, or ҚАӨМ's consolidated one to the Prime Minister's Office (resolution, paragraphs 2 and 3). */
  readonly of: "report" | "consolidated";
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Who reports. */
  readonly body: Body;
  readonly halfYear: HalfYear;
  readonly version: number;
  /** True where the report takes the place of an earlier version. */
  readonly corrects: boolean;
  readonly restrictedUse: boolean;
  readonly head: Person;
  readonly preparer: Person;
  /** As the drive names itself; null = a folder. */
  readonly drive: string | null;
  readonly files: readonly {
    readonly name: string;
    /** Bytes. */
    readonly size: number;
    readonly sha256: string;
    readonly signers: readonly string[];
  }[];
}

export interface LetterPdfInput {
  readonly letter: CoveringLetter;
  readonly plan: Plan;
  readonly language: Language;
  readonly fontsFolder: string;
  readonly signal?: AbortSignal;
}

/**
 * The covering letter of a package on a drive, in the form of an official letter: the letterhead in both languages, number
 * and date, the addressee in the nominative as the rules of office work have it, what lies on the drive, the signatory and
 * who prepared it. @throws KalqanError documents.fontMissing, internal.cancelled
 */
export async function renderLetterPdf(input: LetterPdfInput): Promise<Uint8Array> {
  const { letter, language, fontsFolder, signal } = input;
  const say = (key: MessageKey, params = {}): string => translate(language, key, params);
  const read = (text: LocalisedText): string => text[language] || text.kk;
  const words = wordsOf(letter.of);
  const content: Content[] = [
    ...(letter.restrictedUse ? [restricted(say("documents.restricted"), say("documents.letter.copy"))] : []),
    letterhead(letter.body.name),
    { text: say("documents.letter.numberDate", { number: letter.number, date: letter.date }), margin: [0, 0, 0, 18] },
    {
      text: inPieces(addressee(input, read, say)),
      bold: true,
      margin: [textArea.width / 2, 0, 0, 22],
      lineHeight: 1.1,
    },
    paragraph(say(words.body, { halfYear: letter.halfYear })),
    paragraph(
      letter.drive === null
        ? say(words.sent)
        : say(words.sentOnDrive, { drive: letter.drive === "" ? "—" : letter.drive }),
    ),
    ...(letter.corrects ? [paragraph(say(words.corrects, { version: letter.version }))] : []),
    ...filesTable(letter, language, say),
    paragraph(say("documents.letter.check")),
    signatory(letter.head, read),
    executor(letter.preparer, say),
  ];
  return print(
    {
      content,
      title: say("documents.letter.title"),
      author: printable(read(letter.body.name)),
      subject: say("documents.letter.numberDate", { number: letter.number, date: letter.date }),
      language: `${language}-${language === "kk" ? "KZ" : "RU"}`,
      created: new Date(`${letter.date}T12:00:00+05:00`),
    },
    fontsFolder,
    signal,
  );
}

/** What the letter says of what it covers. */
function wordsOf(of: CoveringLetter["of"]) {
  switch (of) {
    case "report":
      return {
        body: "documents.letter.body",
        sent: "documents.letter.sent",
        sentOnDrive: "documents.letter.sentOnDrive",
        corrects: "documents.letter.corrects",
      } as const;
    case "consolidated":
      return {
        body: "documents.letter.consolidatedBody",
        sent: "documents.letter.consolidatedSent",
        sentOnDrive: "documents.letter.consolidatedSentOnDrive",
        corrects: "documents.letter.consolidatedCorrects",
      } as const;
  }
}

function addressee(
  { letter, plan }: LetterPdfInput,
  read: (text: LocalisedText) => string,
  say: (key: MessageKey) => string,
): string {
  if (letter.of === "consolidated") return say("documents.consolidated.addressee");
  const body = addresseeOf(plan, letter.halfYear);
  return body === null ? "" : printable(read(body.name));
}

function restricted(mark: string, copy: string): Content {
  return { text: `${mark}\n${copy}`, bold: true, alignment: "right", margin: [0, 0, 0, 10] };
}

/** Both languages side by side, Kazakh first, over a rule: as the letterheads of state bodies are. */
function letterhead(name: LocalisedText): Content {
  return {
    stack: [
      sideBySide(
        languages.map((language) => ({
          text: inPieces(printable(name[language]).toLocaleUpperCase(language)),
          bold: true,
          alignment: "center" as const,
          fontSize: typeSize.body,
        })),
      ),
      {
        canvas: [{ type: "line", x1: 0, y1: 0, x2: textArea.width, y2: 0, lineWidth: 1 }],
        margin: [0, 8, 0, 12],
      },
    ],
  };
}

/** A paragraph of an official letter: justified, its first line indented by 1.25 cm. */
function paragraph(text: string): Content {
  return { ...justified(text), leadingIndent: (12.5 * 72) / 25.4, lineHeight: 1.15, margin: [0, 0, 0, 6] };
}

function filesTable(
  { files }: CoveringLetter,
  language: Language,
  say: (key: MessageKey, params?: Record<string, string | number>) => string,
): Content[] {
  return table({
    above: [],
    columns: [
      { heading: "№", share: 5, align: "center" },
      { heading: say("documents.letter.file"), share: 30 },
      { heading: say("documents.letter.size"), share: 12, align: "right" },
      { heading: "SHA-256", share: 30 },
      { heading: say("documents.letter.signers"), share: 23 },
    ],
    rows: files.map(({ name, size, sha256, signers }, index) => [
      String(index + 1),
      printable(name),
      formatFileSize(size, language),
      // In eights, so that it can be compared by eye and breaks well.
      sha256.replaceAll(/(.{8})(?=.)/g, "$1 "),
      printable(signers.join(", ")),
    ]),
  });
}

/** Position on the left, name on the right, room for the signature between them. */
function signatory({ name, position }: Person, read: (text: LocalisedText) => string): Content {
  return {
    columns: [
      { text: inPieces(printable(read(position))), bold: true, width: "50%" },
      { text: "", width: "*" },
      { text: printable(initials(name)), bold: true, width: "auto" },
    ],
    margin: [0, 28, 0, 40],
    unbreakable: true,
  };
}

/** «Тұрлыбеков Ержан Сәбитұлы» → «Е. Тұрлыбеков», as letters are signed. */
function initials(name: string): string {
  const [surname = "", given = ""] = name.trim().split(/\s+/);
  return given === "" ? surname : `${[...given][0]}. ${surname}`;
}

function executor({ name, phone }: Person, say: (key: MessageKey, params?: Record<string, string>) => string): Content {
  const line = say("documents.letter.executor", { name: printable(name) });
  const call = phone.trim() === "" ? "" : `\n${say("documents.letter.phone", { phone: printable(phone) })}`;
  return { text: line + call, fontSize: typeSize.table, margin: [0, 0, page.right, 0] };
}
