import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { ContainerReading } from "#backend/container/index.ts";
import { packageFile } from "#backend/data-folder/index.ts";
import { listReports, type ReportRow } from "#backend/database/index.ts";
import { clearAway, readFileBytes, writeDurably } from "#backend/files/index.ts";
import { refuseByHead } from "#backend/report/index.ts";
import { type OpenedPackage, openPackage } from "#backend/verification/index.ts";
import type { ReturnedFromHead } from "#shared/api/head-view.ts";
import { KalqanError } from "#shared/errors.ts";
import type { RefusalDocument } from "#shared/package/refusal-document.ts";
import type { ReportDocument } from "#shared/package/report-document.ts";
import { isSigned } from "#shared/report/life-cycle.ts";
import { bodyBin } from "../body-bin.ts";
import { checkSignature } from "../check-signature.ts";
import { collectPackages } from "../collect-packages.ts";
import type { ExchangeDeps, Watch } from "../deps.ts";
import { keepSigned } from "../keep-signed.ts";
import { policyNow } from "../policy-now.ts";
import { requireFitting } from "../require-fitting.ts";
import { soundnessFault } from "../soundness.ts";

/**
 * What came back from the head: the report with the head's signature, or a refusal. Looks and changes nothing. Errors:
 * head.unknownReport (another body's, version's or a report that was taken back since), head.takenAlready,
 * head.signedOtherwise, head.changed {name}, head.unsound {reason}, head.notReport, exchange.signature*, signing.*, file.*.
 */
export async function openReturned(deps: ExchangeDeps, path: string, watch: Watch): Promise<ReturnedFromHead> {
  return withReturned(deps, path, watch, ({ view }) => view);
}

/**
 * Takes back what came from the head: the report is signed, or a draft again with the reason, in one transaction. Errors as
 * `openReturned`, and head.notTheSame (not the file that was shown), report.notAllowed. On any of them the report is what
 * it was.
 */
export async function takeReturned(
  deps: ExchangeDeps,
  { path, sha256 }: { readonly path: string; readonly sha256: string },
  watch: Watch,
): Promise<string> {
  return withReturned(deps, path, watch, async ({ view }) => {
    if (view.sha256 !== sha256) throw new KalqanError("head.notTheSame");
    const { reportId } = view;
    if (view.outcome === "refused") {
      refuseByHead(deps.report, reportId, view.reason, view.name);
      await collectPackages(deps);
      return reportId;
    }
    const unfinished = join(deps.layout.temporary, `${randomUUID()}.asice`);
    try {
      const options = { signal: watch.signal, onBytes: progressOf(watch, view.size) };
      const written = await writeDurably(readFileBytes(path), unfinished, options);
      if (written.sha256 !== sha256) throw new KalqanError("head.notTheSame");
      await keepSigned(deps, { reportId, role: "head" }, unfinished, written, watch);
    } finally {
      await clearAway(unfinished);
      await collectPackages(deps);
    }
    return reportId;
  });
}

function progressOf({ progress }: Watch, total: number): (done: number) => void {
  return (done) => progress({ step: "copyPackage", done, total });
}

async function withReturned<T>(
  deps: ExchangeDeps,
  path: string,
  { signal, progress }: Watch,
  work: (returned: { readonly view: ReturnedFromHead }) => T | Promise<T>,
): Promise<T> {
  progress({ step: "verify", done: 0, total: 0 });
  const policy = await policyNow(deps);
  const opened = await openPackage(path, policy, { signal, ours: true, wholeDigest: true });
  try {
    return await work({ view: await viewOf(deps, opened) });
  } finally {
    await opened.reading.close();
  }
}

async function viewOf(deps: ExchangeDeps, opened: OpenedPackage): Promise<ReturnedFromHead> {
  const { own, verification, reading } = opened;
  const isRefusal = own?.kind === "refusal";
  const fault = soundnessFault(opened, isRefusal ? ["document.unsigned"] : []);
  if (own === null || fault !== null) throw new KalqanError("head.unsound", { reason: fault ?? "" });
  const common = { sha256: reading.sha256 ?? "", size: reading.size, verification };
  if (own.kind !== "report" && own.kind !== "refusal") throw new KalqanError("head.notReport");
  const { halfYear, version } = own.document;
  switch (own.kind) {
    case "refusal": {
      const { id } = requireRefused(deps, own.document);
      const { name, reason, created } = own.document;
      const signer = verification.signatures[0]?.signer?.commonName ?? null;
      return { ...common, outcome: "refused", reportId: id, halfYear, version, name, reason, at: created, signer };
    }
    case "report": {
      const { id } = await requireSigned(deps, opened, own.document);
      const { signer, signingTime } = verification.signatures.at(-1) ?? {};
      const name = signer?.commonName ?? "";
      return { ...common, outcome: "signed", reportId: id, halfYear, version, name, at: signingTime ?? null };
    }
  }
}

/** The report that waits for exactly this package; otherwise what has become of it. */
function requireWaiting(deps: ExchangeDeps, packageId: string, sha256: string): ReportRow {
  const report = listReports(deps.report.database).find((candidate) => candidate.packageId === packageId);
  if (report === undefined) throw new KalqanError("head.unknownReport");
  if (report.state === "awaitingHead") return report;
  if (!isSigned(report.state)) throw new KalqanError("head.unknownReport");
  throw new KalqanError(report.packageSha256 === sha256 ? "head.takenAlready" : "head.signedOtherwise");
}

/** The refusal speaks of the very container that waits here. */
function requireRefused(deps: ExchangeDeps, { packageId, container }: RefusalDocument): ReportRow {
  const report = requireWaiting(deps, packageId, "");
  if (report.packageSha256 !== container.sha256) throw new KalqanError("head.unknownReport");
  return report;
}

/**
 * Everything that the preparer signed, and that signature itself, is what waits here, byte for byte, and nothing but the
 * head's manifest and signature came to it; and the head's certificate fits as it would have to here.
 */
async function requireSigned(
  deps: ExchangeDeps,
  { reading }: OpenedPackage,
  { packageId, requiredSignatures }: ReportDocument,
): Promise<ReportRow> {
  const report = requireWaiting(deps, packageId, reading.sha256 ?? "");
  const [, second] = reading.manifests;
  if (reading.manifests.length < requiredSignatures.length || !second?.signature)
    throw new KalqanError("head.notSigned");
  await requireSame(deps, report, reading, [second.name, second.signatureName]);
  const known = bodyBin(deps.report, deps.report.database, report.body);
  const policy = await policyNow(deps);
  const fitting = { at: deps.clock(), role: "head", bins: known === null ? [] : [known] } as const;
  await checkSignature(second.signature, second.bytes, policy, (certificate) => requireFitting(certificate, fitting));
  return report;
}

async function requireSame(
  deps: ExchangeDeps,
  { packageSha256 }: ReportRow,
  came: ContainerReading,
  added: readonly string[],
): Promise<void> {
  const policy = await policyNow(deps);
  const waiting = await openPackage(packageFile(deps.layout, packageSha256 ?? ""), policy, { ours: true });
  await waiting.reading.close();
  const kept = new Map(waiting.reading.entries.map(({ name, sha256 }) => [name, sha256]));
  const others = came.entries.filter(({ name }) => !added.includes(name));
  const changed = others.find(({ name, sha256 }) => kept.get(name) !== sha256);
  const missing = [...kept.keys()].find((name) => !others.some((entry) => entry.name === name));
  const name = changed?.name ?? missing;
  if (name !== undefined) throw new KalqanError("head.changed", { name });
}
