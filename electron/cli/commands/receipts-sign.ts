import type { AnswerSummary } from "#shared/api/answering-view.ts";
import { translate } from "#shared/language/translator.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { withBackend } from "../data-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import { shortName } from "../receipts/answer-text.ts";
import { answerJson, readAnswers } from "../receipts/answers.ts";
import { settleIssuer } from "../receipts/issuer.ts";
import { signDecided } from "../receipts/sign-decided.ts";
import { requireMinistryKey } from "../sign-for-ministry.ts";

/**
 * `receipts sign`: what is decided and no receipt says yet. A package whose file is damaged is left out and named. Errors:
 * usage.*, signing.*, ncalayer.*, receipt.*, exchange.signature*, and those of the data folder.
 */
export async function receiptsSign(context: CommandContext): Promise<Outcome> {
  const { options, language } = context;
  const key = await requireMinistryKey(context, "receipts sign");
  const { signed, answers } = await withBackend(context, "refuse", async ({ api }) => {
    const issuer = await settleIssuer(context, api);
    const decided = (await readAnswers(context, api)).filter(({ standing }) => standing === "decided");
    const packages = decided.map(({ sha256 }) => sha256);
    const as = options.has("batch") ? "batch" : "each";
    const result =
      packages.length === 0
        ? { receipts: [], refused: [] }
        : await signDecided(context, api, { issuer, key, packages, as });
    return { signed: result, answers: await readAnswers(context, api) };
  });
  const find = (sha256: string): AnswerSummary | undefined => answers.find((one) => one.sha256 === sha256);
  const nameOf = (sha256: string): string => shortName(find(sha256) ?? { body: sha256, version: 0 });
  const receipts = signed.receipts.map(({ receiptId, packages }) => ({
    receiptId,
    answers: packages.flatMap((sha256) => find(sha256) ?? []).map(answerJson),
  }));
  const lines = [
    translate(language, "cli.receipts.signed", { count: signed.receipts.length }),
    ...signed.receipts.map(({ receiptId, packages }) => `  ${receiptId}  ${packages.map(nameOf).join(", ")}`),
    ...signed.refused.map(({ message }) => message[language]),
  ];
  return {
    exitCode: signed.refused.length === 0 ? exitCodes.done : exitCodes.refused,
    text: lines.join("\n"),
    json: { receipts, refused: signed.refused.map(({ package: sha256, ...error }) => ({ sha256, error })) },
  };
}
