import { readSettings } from "#backend/settings/index.ts";
import { type OpenedPackage, openPackage } from "#backend/verification/index.ts";
import { KalqanError } from "#shared/errors.ts";
import type { ReportDocument } from "#shared/package/report-document.ts";
import type { ExchangeDeps, Watch } from "../deps.ts";
import { policyNow } from "../policy-now.ts";
import { soundnessFault } from "../soundness.ts";

/** A report that waits for its head, as it came from another workstation, still open. */
export interface CarriedReport extends OpenedPackage {
  readonly document: ReportDocument;
  /** Of the container. */
  readonly sha256: string;
}

export interface CarriedFile {
  readonly path: string;
  /** SHA-256 of the file that was shown; null = any. */
  readonly expected: string | null;
}

/**
 * Opens a report that was carried here to be signed by the head, and hands it to `work`. What is wrong with it is said and
 * changes nothing. Errors: head.notReport, head.alreadySigned, head.unsound {reason}, head.otherBody {body},
 * head.notTheSame, file.*.
 */
export async function withCarried<T>(
  deps: ExchangeDeps,
  { path, expected }: CarriedFile,
  { signal, progress }: Watch,
  work: (carried: CarriedReport) => T | Promise<T>,
): Promise<T> {
  progress({ step: "verify", done: 0, total: 0 });
  const policy = await policyNow(deps);
  const opened = await openPackage(path, policy, { signal, ours: true, wholeDigest: true });
  try {
    if (expected !== null && opened.reading.sha256 !== expected) throw new KalqanError("head.notTheSame");
    return await work(requireCarried(deps, opened));
  } finally {
    await opened.reading.close();
  }
}

function requireCarried({ report }: ExchangeDeps, opened: OpenedPackage): CarriedReport {
  const { own, reading, verification } = opened;
  if (own !== null && own.kind !== "report") throw new KalqanError("head.notReport");
  const fault = soundnessFault(opened, ["document.signatureMissing"]);
  if (own === null || fault !== null) throw new KalqanError("head.unsound", { reason: fault ?? "" });
  const { requiredSignatures, body } = own.document;
  if (verification.signatures.length >= requiredSignatures.length) throw new KalqanError("head.alreadySigned");
  const mine = readSettings(report.database).body;
  if (mine !== null && mine !== body.code) throw new KalqanError("head.otherBody", { body: body.code });
  return { ...opened, document: own.document, sha256: reading.sha256 ?? "" };
}
