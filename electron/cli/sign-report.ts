import type { ReportView } from "#shared/api/report-view.ts";
import type { Api } from "#shared/api.ts";
import type { ErrorCode } from "#shared/error-codes.ts";
import { KalqanError } from "#shared/errors.ts";
import type { LocalisedText } from "#shared/language/language.ts";
import { translate, translateBoth } from "#shared/language/translator.ts";
import { isSigned } from "#shared/report/life-cycle.ts";
import type { Signers } from "#shared/settings.ts";
import type { CommandContext } from "./command.ts";
import { ToldError } from "./failure.ts";
import { finishJob } from "./jobs.ts";
import { shortBodyName } from "./plan-text.ts";
import { keyFor, type SigningKeyFile } from "./report-keys.ts";

export interface SigningRequest {
  readonly report: ReportView;
  readonly keys: readonly SigningKeyFile[];
  /** `--bin`: must equal the certificates'. */
  readonly bin: string | null;
}

/**
 * Brings a report from where it stands to `signed`. Every key is opened and judged before anything is frozen, so that a
 * wrong password leaves the draft a draft. Errors: usage.keyMissing, usage.binDiffers, report.hasErrors, signing.*
 */
export async function signReport(context: CommandContext, api: Api, request: SigningRequest): Promise<ReportView> {
  const { report, keys } = request;
  if (isSigned(report.state)) return report;
  const head = keyFor(keys, "head");
  const preparer = keys.find(({ role }) => role === "preparer");
  const newBin = await judgeKeys(context, api, request);
  const freezable = !report.checks.some(({ severity }) => severity === "error");
  if (newBin !== null && freezable) {
    // Before freezing, so that the report's own data names it.
    await api.signing.confirmBin({ body: report.body, bin: newBin });
    context.notice(binConfirmed(report.body, newBin));
  }
  const ready = await makeReady(context, api, report, preparer ? "preparerAndHead" : "head");
  const prepared = preparer && ready.state === "ready" ? await sign(context, api, ready, preparer) : ready;
  return sign(context, api, prepared, head);
}

function sign(context: CommandContext, api: Api, { id }: ReportView, key: SigningKeyFile): Promise<ReportView> {
  return finishJob(context, () => api.signing.sign({ reportId: id, ...key }, context.progress));
}

/** Opens each key and lets the backend judge it. The head's BIN where the body's is not known yet, else null. */
async function judgeKeys(
  context: CommandContext,
  api: Api,
  { report, keys, bin }: SigningRequest,
): Promise<string | null> {
  let newBin: string | null = null;
  for (const { keyFile, password, role } of keys) {
    const view = await api.signing.readKey({ keyFile, password, body: report.body, role });
    const found = view.certificate.bin;
    const [refusal] = view.refusals;
    if (refusal) throw new ToldError({ code: refusal.code as ErrorCode, message: refusal.message });
    if (bin !== null && found !== bin) throw new KalqanError("usage.binDiffers", { given: bin, found: found ?? "–" });
    for (const { message } of view.warnings) context.notice(message);
    if (role === "head" && view.bin === "unknown") newBin = found;
  }
  return newBin;
}

/** A draft is frozen with the signers that the keys speak for; what is frozen already keeps its own. */
async function makeReady(context: CommandContext, api: Api, report: ReportView, signers: Signers): Promise<ReportView> {
  if (report.state !== "draft") return report;
  if ((await api.settings.get({})).signers !== signers) {
    await api.settings.set({ signers });
    context.notice(signersChanged(signers));
  }
  return finishJob(context, () => api.report.makeReady({ reportId: report.id }, context.progress));
}

function binConfirmed(body: string, bin: string): LocalisedText {
  return {
    kk: translate("kk", "cli.report.binConfirmed", { body: shortBodyName(body, "kk"), bin }),
    ru: translate("ru", "cli.report.binConfirmed", { body: shortBodyName(body, "ru"), bin }),
  };
}

function signersChanged(signers: Signers): LocalisedText {
  const words = translateBoth(`cli.report.signers.${signers}`);
  return {
    kk: translate("kk", "cli.report.signersChanged", { signers: words.kk }),
    ru: translate("ru", "cli.report.signersChanged", { signers: words.ru }),
  };
}
