import type { ReportView } from "#shared/api/report-view.ts";
import type { Api } from "#shared/api.ts";
import { KalqanError } from "#shared/errors.ts";
import type { CommandContext } from "./command.ts";
import { required } from "./options.ts";
import { readPeriod } from "./read-options.ts";

/**
 * The current report of `--body` and `--period`. Looking at what was never begun does not begin it.
 * Errors: usage.noReport {body, halfYear}, calendar.unknownHalfYear.
 */
export async function findCurrentReport(context: CommandContext, api: Api): Promise<ReportView> {
  const body = required(context.options, "body");
  const halfYear = readPeriod(context.options);
  const reports = await api.report.list({});
  if (!reports.some((report) => report.body === body && report.halfYear === halfYear)) {
    throw new KalqanError("usage.noReport", { body, halfYear });
  }
  return api.report.open({ body, halfYear });
}
