import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { KalqanError } from "#shared/errors.ts";
import { formatFileSize } from "#shared/language/numbers.ts";
import { translate, translateBoth } from "#shared/language/translator.ts";
import { isSigned } from "#shared/report/life-cycle.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { findCurrentReport } from "../current-report.ts";
import { withBackend } from "../data-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import { finishJob } from "../jobs.ts";
import { optional, required } from "../options.ts";
import { checkBin, checkDigest } from "../read-options.ts";
import { readKeys } from "../report-keys.ts";
import { signReport } from "../sign-report.ts";
import { fields, verbatim } from "../terminal/fields.ts";

/** Before anything is signed: a mistyped folder is no reason to freeze a report. Error: exchange.folderMissing {path}. */
async function requireFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) throw new KalqanError("exchange.folderMissing", { path });
}

/**
 * `report export`: on from where the report stands, to a package that was read back. Errors: usage.*, report.hasErrors,
 * signing.*, exchange.*, and those of the data folder.
 */
export async function reportExport(context: CommandContext): Promise<Outcome> {
  const { options, language, width } = context;
  const folder = resolve(required(options, "out"));
  await requireFolder(folder);
  const given = optional(options, "bin");
  const bin = given === null ? null : checkBin(given);
  const pinned = optional(options, "ncalayer-pin");
  const pin = pinned === null ? null : checkDigest(pinned);
  const keys = await readKeys(options);
  const { report, exported } = await withBackend(context, "refuse", async ({ api }) => {
    const found = await findCurrentReport(context, api);
    if (isSigned(found.state)) context.notice(translateBoth("cli.report.alreadySigned"));
    const signed = await signReport(context, api, { report: found, keys, bin, pin });
    const request = { reportId: signed.id, folder };
    return {
      report: signed,
      exported: await finishJob(context, () => api.exchange.export(request, context.progress)),
    };
  });
  const { body, halfYear, version, packageId } = report;
  const { path, size, sha256, verification } = exported;
  const rows = [
    [translate(language, "cli.report.package"), verbatim(path)],
    [translate(language, "cli.report.size"), formatFileSize(size, language)],
    ["SHA-256", verbatim(sha256)],
    [translate(language, "cli.report.verdict"), translate(language, `cli.verify.verdicts.${verification.verdict}`)],
  ] as const;
  return {
    exitCode: exitCodes.done,
    text: [translate(language, "cli.report.exported"), ...fields(rows, width)].join("\n"),
    json: { package: path, size, sha256, report: { body, halfYear, version, packageId }, verification },
  };
}
