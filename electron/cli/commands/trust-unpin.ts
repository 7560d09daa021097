import { translate } from "#shared/language/translator.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { withBackend } from "../data-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import { checkDigest } from "../read-options.ts";

/** `trust unpin SHA256`: a pinned certificate of ҚАӨМ's, or of NCALayer's, is taken out. Errors: usage.badDigest, trust.unknown. */
export async function trustUnpin(context: CommandContext): Promise<Outcome> {
  const sha256 = checkDigest(context.arguments[0] ?? "");
  await withBackend(context, "refuse", async ({ api }) => {
    const { ncalayerPins } = await api.settings.get({});
    if (ncalayerPins.includes(sha256)) {
      await api.settings.set({ ncalayerPins: ncalayerPins.filter((pin) => pin !== sha256) });
    } else await api.trust.unpinQaom({ sha256 });
  });
  return {
    exitCode: exitCodes.done,
    text: translate(context.language, "cli.trust.unpinned", { sha256 }),
    json: { unpinned: sha256 },
  };
}
