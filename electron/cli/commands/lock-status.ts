import { formatDateTime } from "#shared/language/dates.ts";
import { translate } from "#shared/language/translator.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { withHeldBackend } from "../data-folder.ts";
import { exitCodes } from "../exit-codes.ts";

/** `lock status`: whether a data folder is protected. Errors: those of the data folder. */
export async function lockStatus(context: CommandContext): Promise<Outcome> {
  const { language } = context;
  const {
    protected: isProtected,
    protectedAt,
    waitSeconds,
  } = await withHeldBackend(context, "refuse", ({ api }) => api.lock.state({}));
  const lines =
    protectedAt === null
      ? [translate(language, "cli.lock.open")]
      : [translate(language, "cli.lock.protected", { at: formatDateTime(protectedAt, language) })];
  if (waitSeconds > 0) lines.push(translate(language, "cli.lock.wait", { seconds: waitSeconds }));
  return {
    exitCode: exitCodes.done,
    text: lines.join("\n"),
    json: { protected: isProtected, protectedAt, waitSeconds },
  };
}
