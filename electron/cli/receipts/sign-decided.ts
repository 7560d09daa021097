import type { SignedReceipts } from "#shared/api/answering-view.ts";
import type { Api } from "#shared/api.ts";
import type { ErrorCode } from "#shared/error-codes.ts";
import { KalqanError } from "#shared/errors.ts";
import type { CommandContext } from "../command.ts";
import { confirmBin } from "../confirm-bin.ts";
import { ToldError } from "../failure.ts";
import { finishJob } from "../jobs.ts";
import { optional } from "../options.ts";
import { checkBin, checkDigest } from "../read-options.ts";
import { readKeys, type SigningKey, type SigningKeyFile } from "../report-keys.ts";
import { newBinOf, requireNcalayer } from "../sign-with-ncalayer.ts";

interface Signing {
  readonly issuer: string;
  readonly key: SigningKey;
  readonly packages: readonly string[];
  readonly as: "each" | "batch";
}

/** The key of `--p12` or `--ncalayer`. Errors: usage.optionMissing, and those of `readKeys`. */
export async function readMinistryKey({ options }: Pick<CommandContext, "options">): Promise<SigningKey> {
  const [key] = await readKeys(options);
  if (key === undefined) throw new KalqanError("usage.optionMissing", { option: "--p12", command: "receipts sign" });
  return key;
}

/**
 * Signs receipts with a key file, or through NCALayer. Whoever calls stands for the BIN of the key where the issuer's is not
 * known yet. Errors: usage.binDiffers, signing.*, ncalayer.*, receipt.*, exchange.signature*, file.*.
 */
export async function signDecided(context: CommandContext, api: Api, signing: Signing): Promise<SignedReceipts> {
  const { issuer, key, as } = signing;
  const packages = [...signing.packages];
  if (!("ncalayer" in key)) {
    await judgeKey(context, api, issuer, key);
    const { keyFile, password } = key;
    return finishJob(context, () => api.receipts.sign({ packages, as, keyFile, password }, context.progress));
  }
  const pin = optional(context.options, "ncalayer-pin");
  await requireNcalayer(api, pin === null ? null : checkDigest(pin));
  const ask = () =>
    finishJob(context, () => api.receipts.signWithNcalayer({ packages, as, storage: null }, context.progress));
  const first = await ask();
  if (first.outcome === "signed") return first.signed;
  await confirmNewBin(context, api, issuer, newBinOf(first));
  const second = await ask();
  if (second.outcome === "signed") return second.signed;
  throw new KalqanError("signing.binNotConfirmed", { bin: newBinOf(second), organisation: "—" });
}

async function judgeKey(
  context: CommandContext,
  api: Api,
  issuer: string,
  { keyFile, password }: SigningKeyFile,
): Promise<void> {
  const view = await api.signing.readKey({ keyFile, password, body: issuer, role: "head" });
  const [refusal] = view.refusals;
  if (refusal) throw new ToldError({ code: refusal.code as ErrorCode, message: refusal.message });
  for (const { message } of view.warnings) context.notice(message);
  const { bin } = view.certificate;
  if (bin !== null) await confirmNewBin(context, api, issuer, bin, view.bin === "unknown");
}

/** `--bin` must be the key's. A BIN that is new is confirmed, and said so. */
async function confirmNewBin(
  context: CommandContext,
  api: Api,
  issuer: string,
  found: string,
  isNew = true,
): Promise<void> {
  const given = optional(context.options, "bin");
  if (given !== null && checkBin(given) !== found) throw new KalqanError("usage.binDiffers", { given, found });
  if (isNew) await confirmBin(context, api, issuer, found);
}
