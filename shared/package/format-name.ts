import type { Language } from "../language/language.ts";
import { translate } from "../language/translator.ts";
import { documentFormats } from "./formats.ts";

type Known =
  | "report"
  | "receipt"
  | "part"
  | "refusal"
  | "consolidated"
  | "planEdition"
  | "asicE"
  | "asicEXades"
  | "asicS"
  | "enveloping"
  | "detached"
  | "cms"
  | "zip";

const known: ReadonlyMap<string, Known> = new Map([
  [documentFormats.report, "report"],
  [documentFormats.receipt, "receipt"],
  [documentFormats.part, "part"],
  [documentFormats.refusal, "refusal"],
  [documentFormats.consolidated, "consolidated"],
  [documentFormats.planEdition, "planEdition"],
  ["ASiC-E", "asicE"],
  ["ASiC-E-XAdES", "asicEXades"],
  ["ASiC-S", "asicS"],
  ["CMS-enveloping", "enveloping"],
  ["CMS-detached", "detached"],
  ["CMS", "cms"],
  ["zip", "zip"],
]);

/** What a verified file is, in words: a verification's `format`. One without words of its own stands as it is. */
export function formatName(format: string | null, language: Language): string {
  if (format === null) return translate(language, "verification.formats.unknown");
  const key = known.get(format);
  return key ? translate(language, `verification.formats.${key}`) : format;
}
