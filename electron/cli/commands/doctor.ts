import { isKalqanError } from "#shared/errors.ts";
import { translate } from "#shared/language/translator.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { withBackend } from "../data-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import { finishJob } from "../jobs.ts";
import { supportTarget, writeSupportFile } from "../support-file.ts";
import { type Field, fields, verbatim } from "../terminal/fields.ts";

/**
 * `doctor`: exit code 1 where something is broken. With `--support-file` a support file is written besides, also where the
 * data folder cannot be opened. Errors: those of the data folder, file.*
 */
export async function doctor(context: CommandContext): Promise<Outcome> {
  const { language, width } = context;
  const target = await supportTarget(context);
  const { findings, facts } = await withBackend(context, "refuse", async ({ api }) => ({
    findings: await finishJob(context, () => api.doctor.run({}, context.progress)),
    facts: target === null ? null : await api.doctor.facts({}),
  })).catch(async (error: unknown) => {
    if (target !== null && isKalqanError(error)) await writeSupportFile(context, target, error.code);
    throw error;
  });
  if (target !== null && facts !== null) await writeSupportFile(context, target, facts);
  const rows = findings.map(({ severity, message }): Field => {
    return [translate(language, `cli.doctor.${severity}`), message[language]];
  });
  if (target !== null) rows.push([translate(language, "cli.doctor.supportFile"), verbatim(target)]);
  const broken = findings.some(({ severity }) => severity === "error");
  return {
    exitCode: broken ? exitCodes.refused : exitCodes.done,
    text: fields(rows, width).join("\n"),
    json: { findings, ...(target !== null && { supportFile: target }) },
  };
}
