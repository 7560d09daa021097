import { translate } from "#shared/language/translator.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { withBackend } from "../data-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import { wrap } from "../terminal/wrap.ts";
import { believedText, listText, pinnedText, policyOf, policyText } from "../trust-text.ts";

/** `trust list`: whom a data folder believes, its revocation lists and its policy. Errors: those of the data folder. */
export async function trustList(context: CommandContext): Promise<Outcome> {
  const { language, width } = context;
  const { trust, qaom, settings } = await withBackend(context, "refuse", async ({ api }) => ({
    trust: await api.trust.get({}),
    qaom: await api.trust.qaom({}),
    settings: await api.settings.get({}),
  }));
  const { certificates, lists } = trust;
  const { ncalayerPins } = settings;
  const none = (key: "settingsScreen.trustNoLists" | "settingsScreen.qaomNone"): string =>
    wrap(translate(language, key), width).join("\n");
  const parts = [
    heading(translate(language, "settingsScreen.trustCertificates")),
    ...certificates.map((certificate) => believedText(certificate, context)),
    heading(translate(language, "settingsScreen.trustLists")),
    ...(lists.length === 0 ? [none("settingsScreen.trustNoLists")] : lists.map((list) => listText(list, context))),
    heading(translate(language, "settingsScreen.qaom")),
    ...(qaom.length === 0 ? [none("settingsScreen.qaomNone")] : qaom.map((pinned) => pinnedText(pinned, context))),
    ...(ncalayerPins.length === 0
      ? []
      : [
          heading(translate(language, "settingsScreen.pins")),
          ncalayerPins.map((pin) => `  SHA-256 ${pin}`).join("\n"),
        ]),
    heading(translate(language, "cli.trust.policy")),
    policyText(settings, context),
  ];
  return {
    exitCode: exitCodes.done,
    text: parts.join("\n\n"),
    json: { certificates, lists, qaom, ncalayer: ncalayerPins, policy: policyOf(settings) },
  };
}

function heading(text: string): string {
  return `${text}:`;
}
