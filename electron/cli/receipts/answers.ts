import { resolve } from "node:path";
import type { AnswerSummary } from "#shared/api/answering-view.ts";
import type { Api } from "#shared/api.ts";
import { KalqanError } from "#shared/errors.ts";
import type { CommandContext } from "../command.ts";
import { type OptionName, optional, required } from "../options.ts";
import { readPeriod } from "../read-options.ts";

/** The packages of `--period` that count or were answered, of `--body` alone where it is given. Errors: plan.unknownBody, calendar.unknownHalfYear. */
export async function readAnswers({ options }: Pick<CommandContext, "options">, api: Api): Promise<AnswerSummary[]> {
  const halfYear = readPeriod(options);
  const body = optional(options, "body");
  if (body !== null) await requireBody(api, body);
  const answers = await api.receipts.answers({ halfYear });
  return body === null ? answers : answers.filter((one) => one.body === body);
}

/** By the newest edition of the plan that the data folder holds. Error: plan.unknownBody {body}. */
async function requireBody(api: Api, body: string): Promise<void> {
  const { bodies } = await api.plan.get({});
  if (!bodies.some(({ code }) => code === body)) throw new KalqanError("plan.unknownBody", { body });
}

/** The package of `--body` that counts. Error: usage.noPackage. */
export async function readCounting(context: CommandContext, api: Api): Promise<AnswerSummary> {
  const body = required(context.options, "body");
  const found = (await readAnswers(context, api)).find(({ decision }) => decision === "imported");
  if (found === undefined) throw new KalqanError("usage.noPackage", { body, halfYear: readPeriod(context.options) });
  return found;
}

/** With `--anew` a decision that a receipt says already is drafted once more. */
export async function reopenAnew({ options }: CommandContext, api: Api, answer: AnswerSummary): Promise<void> {
  const isSaid = answer.standing === "signed" || answer.standing === "handedOut";
  if (options.has("anew") && isSaid) await api.receipts.decideAnew({ package: answer.sha256 });
}

/** A package and its answer as `--json` prints it. */
export function answerJson({
  body,
  halfYear,
  version,
  packageId,
  sha256,
  standing,
  answer,
  remarks,
  late,
  said,
}: AnswerSummary) {
  return {
    ...{ body, period: halfYear, version, packageId, sha256, standing, decision: answer, remarks, late },
    receipt: said && { receiptId: said.receiptId, decision: said.decision, handedOutAt: said.handedOutAt },
  };
}

/** The path of an option that must be given. */
export function pathOf({ options }: CommandContext, name: OptionName): string {
  return resolve(required(options, name));
}
