import { translate } from "#shared/language/translator.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { withBackend } from "../data-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import { shortName } from "../receipts/answer-text.ts";
import { answerJson, pathOf, readCounting, reopenAnew } from "../receipts/answers.ts";
import { readRemarks } from "../receipts/remarks-file.ts";

/**
 * `receipts return`: the remarks of the file take the place of what was drafted. Errors: usage.noPackage, usage.input*,
 * receipt.remarksInvalid, receipt.remarkAstray, receipt.silent, receipt.oneLanguage, receipt.answered, and those of the data
 * folder.
 */
export async function receiptsReturn(context: CommandContext): Promise<Outcome> {
  const { language } = context;
  const draft = await readRemarks(pathOf(context, "remarks"));
  const returned = await withBackend(context, "refuse", async ({ api }) => {
    const answer = await readCounting(context, api);
    await reopenAnew(context, api, answer);
    await api.receipts.saveDraft({ package: answer.sha256, draft, expectedRevision: null });
    await api.receipts.decide({ package: answer.sha256, decision: "returned" });
    return readCounting(context, api);
  });
  const { remarks } = returned;
  return {
    exitCode: exitCodes.done,
    text: translate(language, "cli.receipts.returned", { name: shortName(returned), count: remarks }),
    json: { returned: answerJson(returned) },
  };
}
