import type { ManifestSigner } from "#backend/exchange/index.ts";
import { type TlsTrust, tlsAuthorities } from "#backend/ncalayer/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import type { Handlers } from "#shared/api.ts";
import { isKalqanError } from "#shared/errors.ts";
import { describeError } from "#shared/language/translator.ts";
import { type NcalayerStorage, ncalayerCertificateSchema } from "#shared/ncalayer.ts";
import type { BackendContext } from "../context.ts";

type NcalayerStatus = Awaited<ReturnType<Handlers["signing"]["ncalayerStatus"]>>;

/** Whether NCALayer runs here and is known. Only what nobody foresaw is thrown. */
export async function ncalayerStatus(context: BackendContext, signal: AbortSignal): Promise<NcalayerStatus> {
  try {
    return { state: "ready", ...(await context.ncalayer.greet(await tlsTrust(context), signal)) };
  } catch (error) {
    if (!isKalqanError(error)) throw error;
    if (error.code === "ncalayer.unknownCertificate") {
      return { state: "unknownCertificate", certificate: ncalayerCertificateSchema.parse(error.data) };
    }
    return { state: "unavailable", problem: { code: error.code, message: describeError(error) } };
  }
}

/** Signs through NCALayer, in the language that is set. */
export function ncalayerSigner(context: BackendContext, storage: NcalayerStorage | null): ManifestSigner {
  return {
    certificate: null,
    sign: async (data, { signal, progress }) => {
      progress({ step: "askNcalayer", done: 0, total: 0 });
      const { language } = readSettings(context.folder.database);
      return context.ncalayer.sign({ data, language, storage }, await tlsTrust(context), signal);
    },
  };
}

async function tlsTrust({ folder, exchange }: BackendContext): Promise<TlsTrust> {
  return {
    authorities: tlsAuthorities(await exchange.trust()),
    pins: readSettings(folder.database).ncalayerPins,
  };
}
