import type { CommandContext, Outcome } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { commandPage, overviewPage } from "../help-page.ts";
import { findCommand } from "../parse-command-line.ts";

/** `help [COMMAND]`. Errors: usage.unknownCommand, usage.subcommandMissing. */
export async function help({ arguments: words, language, width }: CommandContext): Promise<Outcome> {
  const text =
    words.length === 0 ? overviewPage(language, width) : commandPage(findCommand(words).command, language, width);
  return { exitCode: exitCodes.done, text, json: { help: text } };
}
