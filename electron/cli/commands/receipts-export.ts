import { translate } from "#shared/language/translator.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { withBackend } from "../data-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import { finishJob } from "../jobs.ts";
import { answerJson, pathOf, readAnswers } from "../receipts/answers.ts";
import { safeText } from "../terminal/safe-text.ts";

/**
 * `receipts export`: what is signed and was not handed out yet; with `--again` what was, too. Each is read back. Errors:
 * exchange.*, receipt.notSigned, file.*, and those of the data folder.
 */
export async function receiptsExport(context: CommandContext): Promise<Outcome> {
  const { options, language } = context;
  const folder = pathOf(context, "out");
  const { handed, answers } = await withBackend(context, "refuse", async ({ api }) => {
    const packages = (await readAnswers(context, api))
      .filter(({ standing }) => standing === "signed" || (options.has("again") && standing === "handedOut"))
      .map(({ sha256 }) => sha256);
    const written =
      packages.length === 0
        ? []
        : await finishJob(context, () => api.receipts.handOut({ packages, folder }, context.progress));
    return { handed: written, answers: await readAnswers(context, api) };
  });
  const lines = [
    translate(language, "cli.receipts.exported", { count: handed.length }),
    ...handed.map(({ path }) => `  ${safeText(path)}`),
  ];
  const receipts = handed.map(({ path, size, sha256, receiptId, package: of }) => ({
    ...{ file: path, size, sha256, receiptId },
    package: answers.filter((one) => one.sha256 === of).map(answerJson)[0] ?? null,
  }));
  return { exitCode: exitCodes.done, text: lines.join("\n"), json: { receipts } };
}
