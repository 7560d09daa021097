import { translate } from "#shared/language/translator.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { withBackend } from "../data-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import { checkDigest } from "../read-options.ts";

/** `trust remove SHA256`: a certificate is believed, or a list used, no more. Errors: usage.badDigest, trust.unknown. */
export async function trustRemove(context: CommandContext): Promise<Outcome> {
  const sha256 = checkDigest(context.arguments[0] ?? "");
  await withBackend(context, "refuse", ({ api }) => api.trust.remove({ sha256 }));
  return {
    exitCode: exitCodes.done,
    text: translate(context.language, "cli.trust.removed", { sha256 }),
    json: { removed: sha256 },
  };
}
