import type { KeyView } from "#shared/api/signing-view.ts";
import type { Api } from "#shared/api.ts";
import type { ErrorCode } from "#shared/error-codes.ts";
import { KalqanError } from "#shared/errors.ts";
import type { CommandContext } from "./command.ts";
import { confirmBin } from "./confirm-bin.ts";
import { ToldError } from "./failure.ts";
import { optional } from "./options.ts";
import { checkBin, checkDigest } from "./read-options.ts";
import { readKeys, type SigningKey, type SigningKeyFile } from "./report-keys.ts";
import { newBinOf, requireNcalayer } from "./sign-with-ncalayer.ts";

/** Something that is signed once, by ҚАӨМ's head: receipts, the consolidated report, an edition of the plan. */
interface MinistrySigning<Signed> {
  /** Code of the body in whose name is signed. */
  readonly issuer: string;
  readonly key: SigningKey;
  /** Freezes what names the issuer's BIN: before it is signed, and anew where the BIN has become known; left out where nothing is frozen. */
  readonly freeze?: () => Promise<unknown>;
  readonly byFile: (key: Pick<SigningKeyFile, "keyFile" | "password">) => Promise<Signed>;
  readonly byNcalayer: () => Promise<{ outcome: "refused"; key: KeyView } | { outcome: "signed"; signed: Signed }>;
}

/** The key of `--p12` or `--ncalayer`; null where neither is given. Errors: those of `readKeys`. */
export async function readMinistryKey({ options }: Pick<CommandContext, "options">): Promise<SigningKey | null> {
  const keys = await readKeys(options);
  return keys.find(({ role }) => role === "head") ?? null;
}

/** The same where there must be one. Errors: usage.optionMissing {option, command}, those of `readKeys`. */
export async function requireMinistryKey(
  context: Pick<CommandContext, "options">,
  command: string,
): Promise<SigningKey> {
  const key = await readMinistryKey(context);
  if (key === null) throw new KalqanError("usage.optionMissing", { option: "--p12", command });
  return key;
}

/**
 * Signs with a key file, or through NCALayer. Whoever calls stands for the BIN of the key where the issuer's is not known yet.
 * A key file is judged, and NCALayer looked for, before anything is frozen. Errors: usage.binDiffers, signing.*, ncalayer.*, and
 * those of the work.
 */
export async function signForMinistry<Signed>(
  context: CommandContext,
  api: Api,
  { issuer, key, freeze = async () => undefined, byFile, byNcalayer }: MinistrySigning<Signed>,
): Promise<Signed> {
  if (!("ncalayer" in key)) {
    await judgeKey(context, api, issuer, key);
    await freeze();
    const { keyFile, password } = key;
    return byFile({ keyFile, password });
  }
  const pin = optional(context.options, "ncalayer-pin");
  await requireNcalayer(api, pin === null ? null : checkDigest(pin));
  await freeze();
  const first = await byNcalayer();
  if (first.outcome === "signed") return first.signed;
  await confirmNewBin(context, api, issuer, newBinOf(first));
  await freeze();
  const second = await byNcalayer();
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
