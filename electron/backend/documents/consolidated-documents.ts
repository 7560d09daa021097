import { type Language, languages } from "#shared/language/language.ts";
import type { ConsolidatedDocument } from "#shared/package/consolidated-document.ts";
import type { Plan } from "#shared/plan/schema.ts";
import { consolidatedBlocks } from "./consolidated/consolidated-blocks.ts";
import { viewConsolidated } from "./consolidated/consolidated-view.ts";
import { pdfSection } from "./pdf-blocks.ts";
import { print } from "./printer.ts";

export interface ConsolidatedInput {
  readonly document: ConsolidatedDocument;
  /** The edition that it was gathered by. */
  readonly plan: Plan;
  /** `both`: the Kazakh text, then the Russian, in one file with one run of page numbers. */
  readonly language: Language | "both";
}

/**
 * The consolidated report as it is printed and signed: A4, one PDF. The same input gives the same bytes; every date in it
 * is the document's own. Errors: documents.fontMissing, internal.cancelled, calendar.unknownHalfYear.
 */
export function renderConsolidatedPdf(
  input: ConsolidatedInput & { readonly fontsFolder: string; readonly signal?: AbortSignal },
): Promise<Uint8Array> {
  const { document, fontsFolder, signal } = input;
  const { parts, first, author, subject } = prepared(input);
  return print(
    {
      content: parts.map(pdfSection),
      title: parts[0]?.title ?? "",
      author,
      subject,
      language: first === "kk" ? "kk-KZ" : "ru-RU",
      created: new Date(document.created),
    },
    fontsFolder,
    signal,
  );
}

/** The same to be edited in Word. Error: calendar.unknownHalfYear. */
export async function renderConsolidatedDocx(input: ConsolidatedInput): Promise<Uint8Array> {
  const { parts, author, subject } = prepared(input);
  // Loaded only by whoever wants it: printing must not wait for it.
  const { docxOf } = await import("./docx-blocks.ts");
  return docxOf(parts, { author, subject });
}

function prepared({ document, plan, language }: ConsolidatedInput) {
  const chosen = languages.filter((one) => language === one || language === "both");
  const first = language === "ru" ? "ru" : "kk";
  const { say, read } = viewConsolidated(document, plan, first);
  const { packageId, halfYear } = document;
  const author = read(document.issuer.name);
  return {
    first,
    author,
    subject: say("documents.report.subject", { body: author, halfYear, packageId }),
    parts: chosen.map((one) => consolidatedBlocks(document, plan, one)),
  } as const;
}
