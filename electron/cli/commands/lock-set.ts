import { translate } from "#shared/language/translator.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { passphraseIn, withHeldBackend } from "../data-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import { finishJob } from "../jobs.ts";
import { required } from "../options.ts";
import { writeSheet } from "../recovery-sheet.ts";
import { type Field, fields, verbatim } from "../terminal/fields.ts";
import { newFile } from "../write-document.ts";

/**
 * `lock set`: protects a data folder. The recovery key goes to the sheet and nowhere else. Errors: lock.*, file.*, those of
 * the data folder.
 */
export async function lockSet(context: CommandContext): Promise<Outcome> {
  const { options, language, width, progress } = context;
  const sheet = await newFile(required(options, "recovery-sheet"));
  const { passphrase } = await passphraseIn(required(options, "passphrase-file"));
  const plainBackups = await withHeldBackend(context, "refuse", async ({ api }) => {
    const made = await finishJob(context, () => api.lock.protect({ passphrase }, progress));
    await writeSheet(context, api, made.recoveryKey, sheet);
    return made.plainBackups;
  });
  const rows: Field[] = [
    [translate(language, "cli.lock.sheet"), verbatim(sheet)],
    ...plainBackups.map((folder): Field => [translate(language, "cli.lock.plainBackups"), verbatim(folder)]),
  ];
  return {
    exitCode: exitCodes.done,
    text: [translate(language, "cli.lock.set"), ...fields(rows, width)].join("\n"),
    json: { protected: true, sheet, plainBackups },
  };
}
