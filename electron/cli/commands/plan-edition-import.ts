import { resolve } from "node:path";
import { translate } from "#shared/language/translator.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { withBackend } from "../data-folder.ts";
import { movedText } from "../edition-text.ts";
import { exitCodes } from "../exit-codes.ts";
import { finishJob } from "../jobs.ts";

/** `plan edition import FILE`. Errors: edition.*, file.*, and those of the data folder. */
export async function planEditionImport(context: CommandContext): Promise<Outcome> {
  const { language } = context;
  const path = resolve(context.arguments[0] ?? "");
  const { imported, moved } = await withBackend(context, "refuse", async ({ api }) => {
    const result = await finishJob(context, () => api.editions.import({ path, sha256: null }, context.progress));
    return { imported: result, moved: await movedText(api, result.moved, language) };
  });
  const { outcome, edition } = imported;
  return {
    exitCode: exitCodes.done,
    text: [translate(language, `cli.edition.${outcome}`, { edition }), ...moved].join("\n"),
    json: imported,
  };
}
