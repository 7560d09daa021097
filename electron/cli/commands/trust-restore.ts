import { KalqanError } from "#shared/errors.ts";
import { translate } from "#shared/language/translator.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { withBackend } from "../data-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import { checkDigest } from "../read-options.ts";

/** `trust restore SHA256`: one that came with the program is believed again. Errors: usage.badDigest, trust.unknown. */
export async function trustRestore(context: CommandContext): Promise<Outcome> {
  const sha256 = checkDigest(context.arguments[0] ?? "");
  await withBackend(context, "refuse", async ({ api }) => {
    const { certificates } = await api.trust.get({});
    if (!certificates.some((certificate) => certificate.sha256 === sha256)) throw new KalqanError("trust.unknown");
    await api.trust.restore({ sha256 });
  });
  return {
    exitCode: exitCodes.done,
    text: translate(context.language, "cli.trust.restored", { sha256 }),
    json: { restored: sha256 },
  };
}
