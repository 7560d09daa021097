import type { Api } from "#shared/api.ts";
import { translate } from "#shared/language/translator.ts";
import type { CommandContext } from "./command.ts";
import { shortBodyName } from "./plan-text.ts";

/** The body's BIN was not known: whoever called stands for that of the certificate, and is told so. */
export async function confirmBin(context: CommandContext, api: Api, body: string, bin: string): Promise<void> {
  await api.signing.confirmBin({ body, bin });
  context.notice({
    kk: translate("kk", "cli.report.binConfirmed", { body: shortBodyName(body, "kk"), bin }),
    ru: translate("ru", "cli.report.binConfirmed", { body: shortBodyName(body, "ru"), bin }),
  });
}
