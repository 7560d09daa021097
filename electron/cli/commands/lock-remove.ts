import { translate } from "#shared/language/translator.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { passphraseIn, withHeldBackend } from "../data-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import { finishJob } from "../jobs.ts";
import { required } from "../options.ts";

/** `lock remove`: decrypts a data folder. Errors: lock.*, file.*, those of the data folder. */
export async function lockRemove(context: CommandContext): Promise<Outcome> {
  const { options, language, progress } = context;
  const secret = await passphraseIn(required(options, "passphrase-file"));
  await withHeldBackend(context, "refuse", ({ api }) => finishJob(context, () => api.lock.unprotect(secret, progress)));
  return { exitCode: exitCodes.done, text: translate(language, "cli.lock.removed"), json: { protected: false } };
}
