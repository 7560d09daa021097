import { dirname, resolve } from "node:path";
import { translate } from "#shared/language/translator.ts";
import { findBody } from "#shared/plan/body-validity.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { withBackend } from "../data-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import { finishJob } from "../jobs.ts";
import { required } from "../options.ts";
import { shortBodyName } from "../plan-text.ts";
import { readPeriod } from "../read-options.ts";
import { readReportInput } from "../report-input.ts";
import { checkLines, countChecks, reportJson } from "../report-text.ts";

/** `report fill`. Errors: usage.input*, plan.unknownBody, report.*, annex.*, and those of the data folder. */
export async function reportFill(context: CommandContext): Promise<Outcome> {
  const { options, language, width } = context;
  const halfYear = readPeriod(options);
  const body = required(options, "body");
  // Before a data folder is made for a body that does not exist.
  findBody(originalPlan, body);
  const path = resolve(required(options, "input"));
  const input = await readReportInput(path);
  const report = await withBackend(context, "make", ({ api }) =>
    finishJob(context, () => api.report.fill({ body, halfYear, input, folder: dirname(path) }, context.progress)),
  );
  const named = { body: shortBodyName(body, language), halfYear };
  return {
    exitCode: exitCodes.done,
    text: [
      translate(language, "cli.report.filled", { ...named, version: report.version }),
      translate(language, "cli.report.checked", { ...named, ...countChecks(report.checks) }),
      ...checkLines(report.checks, language, width),
    ].join("\n"),
    json: reportJson(report),
  };
}
