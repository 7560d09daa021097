import { KalqanError } from "#shared/errors.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { withBackend } from "../data-folder.ts";
import { editionText, readEditionNumber } from "../edition-text.ts";
import { exitCodes } from "../exit-codes.ts";

/** `plan edition show [N]`: the editions in a data folder, or one. Errors: usage.badEdition, edition.notHeld. */
export async function planEditionShow(context: CommandContext): Promise<Outcome> {
  const { language, width } = context;
  const [given] = context.arguments;
  const number = given === undefined ? null : readEditionNumber(given);
  const held = await withBackend(context, "refuse", ({ api }) => api.editions.list({}));
  const editions = held.filter(({ edition }) => number === null || edition === number);
  if (number !== null && editions.length === 0) throw new KalqanError("edition.notHeld", { edition: number });
  return {
    exitCode: exitCodes.done,
    text: editions.map((edition) => editionText(edition, language, width)).join("\n\n"),
    json: { editions },
  };
}
