import type { Api } from "#shared/api.ts";
import { KalqanError } from "#shared/errors.ts";
import { defaultSettings } from "#shared/settings.ts";
import type { CommandContext } from "../command.ts";
import { optional } from "../options.ts";

/**
 * Who gives the receipts, by the settings; `--issuer` and `--officer` set up a folder that only the command line has worked
 * in. Errors: usage.issuerMissing, usage.issuerDiffers {given, found}.
 */
export async function settleIssuer({ options }: Pick<CommandContext, "options">, api: Api): Promise<string> {
  const { body, preparer } = await api.settings.get({});
  const issuer = optional(options, "issuer");
  const officer = optional(options, "officer");
  if (body !== null && issuer !== null && issuer !== body) {
    throw new KalqanError("usage.issuerDiffers", { given: issuer, found: body });
  }
  const named = officer ?? preparer.name;
  const chosen = body ?? issuer;
  if (chosen === null || named.trim() === "") throw new KalqanError("usage.issuerMissing");
  if (body === null) await api.settings.set({ mode: "qaom", body: chosen });
  if (named !== preparer.name) await api.settings.set({ preparer: { ...defaultSettings.preparer, name: named } });
  return chosen;
}
