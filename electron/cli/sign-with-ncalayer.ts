import type { ReportView } from "#shared/api/report-view.ts";
import type { Api } from "#shared/api.ts";
import type { ErrorCode } from "#shared/error-codes.ts";
import { KalqanError } from "#shared/errors.ts";
import { withPin } from "#shared/ncalayer.ts";
import type { SignerRole } from "#shared/report/entry.ts";
import type { CommandContext } from "./command.ts";
import { confirmBin } from "./confirm-bin.ts";
import { ToldError } from "./failure.ts";
import { finishJob } from "./jobs.ts";

type Answer = Awaited<ReturnType<Api["signing"]["signWithNcalayer"]>["result"]>;

/**
 * Looks whether NCALayer runs and is known, before anything is frozen.
 * @param pin `--ncalayer-pin`: the certificate that whoever called has compared; kept in the data folder and journalled
 * Errors: ncalayer.notRunning, ncalayer.noAnswer, ncalayer.unexpectedAnswer, ncalayer.unknownCertificate.
 */
export async function requireNcalayer(api: Api, pin: string | null): Promise<void> {
  const status = await api.signing.ncalayerStatus({});
  switch (status.state) {
    case "ready":
      return;
    case "unavailable":
      throw new ToldError({ code: status.problem.code as ErrorCode, message: status.problem.message });
    case "unknownCertificate": {
      const { sha256 } = status.certificate;
      if (sha256 !== pin) throw new KalqanError("ncalayer.unknownCertificate", { ...status.certificate });
      const { ncalayerPins } = await api.settings.get({});
      await api.settings.set({ ncalayerPins: withPin(ncalayerPins, sha256) });
    }
  }
}

/**
 * Signs with the key that the person chooses in NCALayer's window. While the body's BIN is not known, the first answer
 * tells it: it is confirmed as that of a key file is, and NCALayer asks once more.
 * Errors: signing.* (the key may not sign), usage.binDiffers, ncalayer.*, exchange.signature*
 */
export async function signWithNcalayer(
  context: CommandContext,
  api: Api,
  report: ReportView,
  { role, bin }: { readonly role: SignerRole; readonly bin: string | null },
): Promise<ReportView> {
  const ask = (): Promise<Answer> =>
    finishJob(context, () =>
      api.signing.signWithNcalayer({ reportId: report.id, role, storage: null }, context.progress),
    );
  const first = await ask();
  if (first.outcome === "signed") return first.report;
  const found = newBinOf(first);
  if (bin !== null && found !== bin) throw new KalqanError("usage.binDiffers", { given: bin, found });
  await confirmBin(context, api, report.body, found);
  // So that the report's own data names it.
  await finishJob(context, () => api.report.makeReady({ reportId: report.id }, context.progress));
  const second = await ask();
  if (second.outcome === "signed") return second.report;
  newBinOf(second);
  throw new KalqanError("signing.binNotConfirmed", { bin: found, organisation: "—" });
}

/** The BIN that keeps an answer from being kept. Where something else does, that is the error. */
export function newBinOf({ key }: Pick<Extract<Answer, { outcome: "refused" }>, "key">): string {
  const [refusal] = key.refusals;
  if (refusal) throw new ToldError({ code: refusal.code as ErrorCode, message: refusal.message });
  if (key.certificate.bin === null) throw new KalqanError("exchange.binNotInReport");
  return key.certificate.bin;
}
