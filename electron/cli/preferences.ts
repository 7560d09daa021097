import { parseArgs } from "node:util";
import { KalqanError } from "#shared/errors.ts";
import { type Language, languageSchema } from "#shared/language/language.ts";

/** How to speak: known before anything else is read, so that even a fault in the arguments is told rightly. */
export interface Preferences {
  readonly language: Language;
  readonly json: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads `--lang` and `--json` leniently; the language falls back to the environment's, then to Kazakh. */
export function readPreferences(argv: readonly string[], env: Environment): Preferences {
  const { values } = parseArgs({
    args: [...argv],
    options: { lang: { type: "string" }, json: { type: "boolean" } },
    strict: false,
    allowPositionals: true,
  });
  const asked = languageSchema.safeParse(values.lang);
  return { language: asked.success ? asked.data : environmentLanguage(env), json: values.json !== undefined };
}

/** Error: usage.unknownLanguage {value}. */
export function checkLanguage(value: string | null): void {
  if (value !== null && !languageSchema.safeParse(value).success) {
    throw new KalqanError("usage.unknownLanguage", { value });
  }
}

/** KALQAN_LANG is ours; the others in the order of POSIX. The first one set decides; one of neither language: Kazakh. */
function environmentLanguage(env: Environment): Language {
  const set = [env.KALQAN_LANG, env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value);
  return set !== undefined && /^ru(?![a-z])/i.test(set) ? "ru" : "kk";
}
