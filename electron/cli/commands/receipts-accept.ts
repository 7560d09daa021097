import type { AnswerSummary } from "#shared/api/answering-view.ts";
import type { Api } from "#shared/api.ts";
import { KalqanError } from "#shared/errors.ts";
import { translate } from "#shared/language/translator.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { withBackend } from "../data-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import { shortName } from "../receipts/answer-text.ts";
import { answerJson, readAnswers, readCounting, reopenAnew } from "../receipts/answers.ts";

/**
 * `receipts accept`: the package of `--body`, or with `--clean` all that nothing speaks against. Errors: usage.bodyOrClean,
 * usage.noPackage, receipt.*, and those of the data folder.
 */
export async function receiptsAccept(context: CommandContext): Promise<Outcome> {
  const { options, language } = context;
  if (options.has("clean") === options.has("body")) throw new KalqanError("usage.bodyOrClean");
  const { accepted, left } = await withBackend(context, "refuse", async ({ api }) => {
    const chosen = options.has("clean") ? await acceptClean(context, api) : [await acceptOne(context, api)];
    const after = await readAnswers(context, api);
    return {
      accepted: after.filter(({ sha256 }) => chosen.includes(sha256)),
      left: after.filter(({ standing }) => standing === "undecided"),
    };
  });
  const lines = [
    translate(language, "cli.receipts.accepted", { count: accepted.length, list: namesOf(accepted) }),
    ...(left.length === 0
      ? []
      : [translate(language, "cli.receipts.left", { count: left.length, list: namesOf(left) })]),
  ];
  const json = { accepted: accepted.map(answerJson), undecided: left.map(answerJson) };
  return { exitCode: exitCodes.done, text: lines.join("\n"), json };
}

async function acceptOne(context: CommandContext, api: Api): Promise<string> {
  const answer = await readCounting(context, api);
  await reopenAnew(context, api, answer);
  await api.receipts.decide({ package: answer.sha256, decision: "accepted" });
  return answer.sha256;
}

async function acceptClean(context: CommandContext, api: Api): Promise<string[]> {
  const packages = (await readAnswers(context, api))
    .filter(
      ({ isClean, standing, said, remarks }) => isClean && standing === "undecided" && said === null && remarks === 0,
    )
    .map(({ sha256 }) => sha256);
  if (packages.length > 0) await api.receipts.acceptAll({ packages });
  return packages;
}

function namesOf(answers: readonly AnswerSummary[]): string {
  return answers.length === 0 ? "—" : answers.map(shortName).join(", ");
}
