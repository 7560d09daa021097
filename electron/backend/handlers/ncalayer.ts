import {
  type ExportedPackage,
  knownBins,
  type ManifestSigner,
  signCarried,
  signReport,
  withCarried,
} from "#backend/exchange/index.ts";
import { type TlsTrust, tlsAuthorities } from "#backend/ncalayer/index.ts";
import { requireReport } from "#backend/report/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import type { CertificateInfo } from "#backend/signing/index.ts";
import type { JobContext } from "#shared/api/method.ts";
import type { KeyView } from "#shared/api/signing-view.ts";
import type { Handlers } from "#shared/api.ts";
import { isKalqanError } from "#shared/errors.ts";
import { describeError } from "#shared/language/translator.ts";
import { type NcalayerStorage, ncalayerCertificateSchema } from "#shared/ncalayer.ts";
import type { SignerRole } from "#shared/report/entry.ts";
import type { BackendContext } from "../context.ts";
import { viewKey } from "./key-view.ts";
import { viewReport } from "./report-view.ts";

type NcalayerStatus = Awaited<ReturnType<Handlers["signing"]["ncalayerStatus"]>>;
type NcalayerSigning = Awaited<ReturnType<Handlers["signing"]["signWithNcalayer"]>>;
type CarriedSigning = Awaited<ReturnType<Handlers["head"]["signWithNcalayer"]>>;
type CarriedRequest = Parameters<Handlers["head"]["signWithNcalayer"]>[0];
type SigningRequest = Parameters<Handlers["signing"]["signWithNcalayer"]>[0];

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

/** Signs a report through NCALayer. */
export async function signWithNcalayer(
  context: BackendContext,
  { reportId, role, storage }: SigningRequest,
  watch: JobContext,
): Promise<NcalayerSigning> {
  const body = (): string => requireReport(context.report.database, reportId).body;
  const refused = await throughNcalayer(context, { body, role, storage }, (signer) =>
    signReport(context.exchange, { reportId, role, signer }, watch),
  );
  return refused ?? { outcome: "signed", report: viewReport(context.report, reportId) };
}

/** The same of a report that was carried to the head's workstation; what is signed goes to a folder. */
export async function signCarriedWithNcalayer(
  context: BackendContext,
  { path, sha256, folder, storage }: CarriedRequest,
  watch: JobContext,
): Promise<CarriedSigning> {
  const { exchange } = context;
  const file = { path, expected: sha256 };
  const known = await withCarried(exchange, file, watch, (carried) => ({
    body: carried.document.body.code,
    bins: knownBins(exchange, carried),
  }));
  const use = { body: () => known.body, bins: () => known.bins, role: "head", storage } as const;
  const written: ExportedPackage[] = [];
  const refused = await throughNcalayer(context, use, async (signer) => {
    written.push(await signCarried(exchange, { ...file, folder, signer }, watch));
  });
  if (refused !== null) return refused;
  const [exported] = written;
  if (exported === undefined) throw new Error("neither signed nor refused");
  return { outcome: "signed", exported };
}

interface NcalayerUse {
  /** Code of the body in whose name is signed. */
  readonly body: () => string;
  /** What is known of its BIN; left out, as it is known here. */
  readonly bins?: () => readonly string[];
  readonly role: SignerRole;
  readonly storage: NcalayerStorage | null;
}

/**
 * Has work done with the key that a person chooses in NCALayer; null = it was done. Where that key may not sign, or not yet,
 * its certificate is answered with what speaks against it, for until then nobody here has seen it.
 */
export async function throughNcalayer(
  context: BackendContext,
  { body, bins, role, storage }: NcalayerUse,
  work: (signer: ManifestSigner) => Promise<void>,
): Promise<{ readonly outcome: "refused"; readonly key: KeyView } | null> {
  const chosen: CertificateInfo[] = [];
  const signer = {
    ...ncalayerSigner(context, storage),
    answered: (certificate: CertificateInfo) => chosen.push(certificate),
  };
  try {
    await work(signer);
    return null;
  } catch (error) {
    const [certificate] = chosen;
    if (!isKalqanError(error) || certificate === undefined) throw error;
    const key = await viewKey(context, certificate, { body: body(), role, ...(bins && { bins: bins() }) });
    if (key.refusals.length === 0 && key.bodyBin !== null) throw error;
    return { outcome: "refused", key };
  }
}

/** Asks NCALayer, in the language that is set. */
function ncalayerSigner(context: BackendContext, storage: NcalayerStorage | null): ManifestSigner {
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
