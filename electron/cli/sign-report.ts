import type { ReportView } from "#shared/api/report-view.ts";
import type { KeyView } from "#shared/api/signing-view.ts";
import type { Api } from "#shared/api.ts";
import type { ErrorCode } from "#shared/error-codes.ts";
import { KalqanError } from "#shared/errors.ts";
import type { LocalisedText } from "#shared/language/language.ts";
import { translate, translateBoth } from "#shared/language/translator.ts";
import { isSigned } from "#shared/report/life-cycle.ts";
import type { Signers } from "#shared/settings.ts";
import type { CommandContext } from "./command.ts";
import { confirmBin } from "./confirm-bin.ts";
import { ToldError } from "./failure.ts";
import { finishJob } from "./jobs.ts";
import { keyFor, type NcalayerKey, type SigningKey, type SigningKeyFile } from "./report-keys.ts";
import { requireNcalayer, signWithNcalayer } from "./sign-with-ncalayer.ts";

export interface SigningRequest {
  readonly report: ReportView;
  readonly keys: readonly SigningKey[];
  /** `--bin`: must equal the certificates'. */
  readonly bin: string | null;
  /** `--ncalayer-pin` */
  readonly pin: string | null;
}

/**
 * Brings a report from where it stands to `signed`. Every key file is opened and judged before anything is frozen, and
 * NCALayer looked for, so that a wrong password leaves the draft a draft. Errors: usage.keyMissing, usage.binDiffers,
 * report.hasErrors, signing.*, ncalayer.*
 */
export async function signReport(context: CommandContext, api: Api, request: SigningRequest): Promise<ReportView> {
  const { report, keys } = request;
  if (isSigned(report.state)) return report;
  const head = keyFor(keys, "head");
  const preparer = keys.find(({ role }) => role === "preparer");
  const newBin = await judgeKeys(context, api, request);
  if (keys.some(isInNcalayer)) await requireNcalayer(api, request.pin);
  const freezable = !report.checks.some(({ severity }) => severity === "error");
  if (newBin !== null && freezable) {
    // Before freezing, so that the report's own data names it.
    await confirmBin(context, api, report.body, newBin);
  }
  const ready = await makeReady(context, api, report, preparer ? "preparerAndHead" : "head");
  const signBy = (from: ReportView, key: SigningKey): Promise<ReportView> =>
    isInNcalayer(key)
      ? signWithNcalayer(context, api, from, { role: key.role, bin: request.bin })
      : finishJob(context, () => api.signing.sign({ reportId: from.id, ...key }, context.progress));
  const prepared = preparer && ready.state === "ready" ? await signBy(ready, preparer) : ready;
  return signBy(prepared, head);
}

function isInNcalayer(key: SigningKey): key is NcalayerKey {
  return "ncalayer" in key;
}

function isFile(key: SigningKey): key is SigningKeyFile {
  return !isInNcalayer(key);
}

/** Opens each key file and lets the backend judge it. The head's BIN where the body's is not known yet, else null. */
async function judgeKeys(
  context: CommandContext,
  api: Api,
  { report, keys, bin }: SigningRequest,
): Promise<string | null> {
  let newBin: string | null = null;
  const certificates: KeyView["certificate"][] = [];
  for (const { keyFile, password, role } of keys.filter(isFile)) {
    const view = await api.signing.readKey({ keyFile, password, body: report.body, role });
    const found = view.certificate.bin;
    const [refusal] = view.refusals;
    if (refusal) throw new ToldError({ code: refusal.code as ErrorCode, message: refusal.message });
    if (bin !== null && found !== bin) throw new KalqanError("usage.binDiffers", { given: bin, found: found ?? "–" });
    for (const { message } of view.warnings) context.notice(message);
    certificates.push(view.certificate);
    if (role === "head" && view.bin === "unknown") newBin = found;
  }
  requireSameBody(certificates, newBin);
  return newBin;
}

/** What the backend will ask once the BIN is confirmed, asked before anything is. Error: signing.otherBody. */
function requireSameBody(certificates: readonly KeyView["certificate"][], bodyBin: string | null): void {
  const other = certificates.find(({ bin }) => bodyBin !== null && bin !== null && bin !== bodyBin);
  if (bodyBin === null || other === undefined) return;
  const { bin, organisation } = other;
  throw new KalqanError("signing.otherBody", { certificateBin: bin ?? "", bodyBin, organisation: organisation ?? "—" });
}

/**
 * A draft is frozen with the signers that the keys speak for; what is frozen already keeps its own, and is made anew where
 * the body's BIN has become known since.
 */
async function makeReady(context: CommandContext, api: Api, report: ReportView, signers: Signers): Promise<ReportView> {
  if (report.state === "awaitingHead") return report;
  if (report.state === "draft" && (await api.settings.get({})).signers !== signers) {
    await api.settings.set({ signers });
    context.notice(signersChanged(signers));
  }
  return finishJob(context, () => api.report.makeReady({ reportId: report.id }, context.progress));
}

function signersChanged(signers: Signers): LocalisedText {
  const words = translateBoth(`cli.report.signers.${signers}`);
  return {
    kk: translate("kk", "cli.report.signersChanged", { signers: words.kk }),
    ru: translate("ru", "cli.report.signersChanged", { signers: words.ru }),
  };
}
