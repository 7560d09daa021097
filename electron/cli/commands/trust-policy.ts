import { KalqanError } from "#shared/errors.ts";
import { settingsSchema } from "#shared/settings.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { withBackend } from "../data-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import { type OptionValues, optional } from "../options.ts";
import { policyOf, policyText, type TrustPolicy } from "../trust-text.ts";

/**
 * `trust policy`: how strictly signatures are checked, and changes it where options say so. Errors: usage.badYesNo {option,
 * value}, usage.badDays {option, value}, those of the data folder.
 */
export async function trustPolicy(context: CommandContext): Promise<Outcome> {
  const changes = { ...givenRequirement(context.options), ...givenDays(context.options) };
  const policy = await withBackend(context, "refuse", async ({ api }) =>
    policyOf(Object.keys(changes).length === 0 ? await api.settings.get({}) : await api.settings.set(changes)),
  );
  return { exitCode: exitCodes.done, text: policyText(policy, context), json: { policy } };
}

function givenRequirement(options: OptionValues): Partial<TrustPolicy> {
  const value = optional(options, "require-revocation");
  if (value === null) return {};
  if (value !== "yes" && value !== "no") {
    throw new KalqanError("usage.badYesNo", { option: "--require-revocation", value });
  }
  return { requireRevocation: value === "yes" };
}

/** `none`: as long as the list's own authority promises. */
function givenDays(options: OptionValues): Partial<TrustPolicy> {
  const value = optional(options, "revocation-max-days");
  if (value === null) return {};
  if (value === "none") return { revocationMaxDays: null };
  const days = /^\d{1,4}$/.test(value) ? settingsSchema.shape.revocationMaxDays.safeParse(Number(value)) : null;
  if (days?.success !== true) throw new KalqanError("usage.badDays", { option: "--revocation-max-days", value });
  return { revocationMaxDays: days.data };
}
