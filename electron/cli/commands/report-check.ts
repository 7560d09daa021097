import { translate } from "#shared/language/translator.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { findCurrentReport } from "../current-report.ts";
import { withBackend } from "../data-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import { shortBodyName } from "../plan-text.ts";
import { checkLines, countChecks, reportJson } from "../report-text.ts";

/** `report check`: exit code 1 where errors are left. Errors: usage.noReport, and those of the data folder. */
export async function reportCheck(context: CommandContext): Promise<Outcome> {
  const { language, width } = context;
  const report = await withBackend(context, "refuse", ({ api }) => findCurrentReport(context, api));
  const { halfYear, checks } = report;
  const body = shortBodyName(report.body, language);
  const counts = countChecks(checks);
  return {
    exitCode: counts.errors > 0 ? exitCodes.refused : exitCodes.done,
    text: [
      translate(language, "cli.report.checked", { body, halfYear, ...counts }),
      ...checkLines(checks, language, width),
    ].join("\n"),
    json: reportJson(report),
  };
}
