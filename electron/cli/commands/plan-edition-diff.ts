import { translate } from "#shared/language/translator.ts";
import { differenceRows } from "#shared/plan/editions/difference-words.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { withBackend } from "../data-folder.ts";
import { readEditionNumber } from "../edition-text.ts";
import { exitCodes } from "../exit-codes.ts";

/** `plan edition diff A B`: what B changes of A, as data and in words. Errors: usage.badEdition, edition.notHeld. */
export async function planEditionDiff(context: CommandContext): Promise<Outcome> {
  const { language } = context;
  const [first = "", second = ""] = context.arguments;
  const [from, to] = [readEditionNumber(first), readEditionNumber(second)];
  const [before, after] = await withBackend(context, "refuse", async ({ api }) => [
    await api.plan.get({ edition: from }),
    await api.plan.get({ edition: to }),
  ]);
  const inWords = { kk: differenceRows(before, after, "kk"), ru: differenceRows(before, after, "ru") };
  const lines = inWords[language].map(({ subject, what, before: was, after: is }) => {
    const change = [was, is].filter((text) => text !== null).join(" → ");
    return [subject, what, change].filter((text) => text !== "").join(" · ");
  });
  return {
    exitCode: exitCodes.done,
    text: lines.length === 0 ? translate(language, "cli.edition.same") : lines.join("\n"),
    json: { from, to, difference: inWords },
  };
}
