import type { SignedReceipts } from "#shared/api/answering-view.ts";
import type { Api } from "#shared/api.ts";
import type { CommandContext } from "../command.ts";
import { finishJob } from "../jobs.ts";
import type { SigningKey } from "../report-keys.ts";
import { signForMinistry } from "../sign-for-ministry.ts";

interface Signing {
  readonly issuer: string;
  readonly key: SigningKey;
  readonly packages: readonly string[];
  readonly as: "each" | "batch";
}

/**
 * Signs receipts with a key file, or through NCALayer. Errors: usage.binDiffers, signing.*, ncalayer.*, receipt.*,
 * exchange.signature*, file.*.
 */
export function signDecided(context: CommandContext, api: Api, signing: Signing): Promise<SignedReceipts> {
  const { issuer, key, as } = signing;
  const request = { packages: [...signing.packages], as };
  return signForMinistry(context, api, {
    ...{ issuer, key },
    byFile: (file) => finishJob(context, () => api.receipts.sign({ ...request, ...file }, context.progress)),
    byNcalayer: () =>
      finishJob(context, () => api.receipts.signWithNcalayer({ ...request, storage: null }, context.progress)),
  });
}
