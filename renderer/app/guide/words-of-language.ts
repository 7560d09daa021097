import { type CommandId, commandIds } from "#shared/commands.ts";
import type { Language } from "#shared/language/language.ts";
import { type MessageKey, translate } from "#shared/language/translator.ts";
import { keycapsOf } from "../commands/key-of-command.ts";
import type { WordsOf } from "./named-words.ts";

/** The names of the program in a language, without the dots that follow them in a menu. Throws for an unknown command. */
export function wordsOfLanguage(language: Language): WordsOf {
  return (source) => {
    if ("message" in source) return translate(language, source.message as MessageKey).replace(/…$/, "");
    if (!isCommandId(source.command)) throw new Error(`no command ${source.command}`);
    return keycapsOf(source.command).join("+");
  };
}

function isCommandId(text: string): text is CommandId {
  return (commandIds as readonly string[]).includes(text);
}
