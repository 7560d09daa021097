import { translate } from "#shared/language/translator.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { withBackend } from "../data-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import { answersTable } from "../receipts/answer-text.ts";
import { answerJson, readAnswers } from "../receipts/answers.ts";

/** `receipts list`. Errors: plan.unknownBody, calendar.unknownHalfYear, and those of the data folder. */
export async function receiptsList(context: CommandContext): Promise<Outcome> {
  const { language, width } = context;
  const answers = await withBackend(context, "refuse", ({ api }) => readAnswers(context, api));
  return {
    exitCode: exitCodes.done,
    text: answers.length === 0 ? translate(language, "cli.receipts.none") : answersTable(answers, language, width),
    json: { answers: answers.map(answerJson) },
  };
}
