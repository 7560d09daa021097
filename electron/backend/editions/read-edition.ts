import { type ExchangeDeps, soundnessFault, type Watch } from "#backend/exchange/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import { type OpenedPackage, openPackage } from "#backend/verification/index.ts";
import { KalqanError } from "#shared/errors.ts";
import type { EditionDocument } from "#shared/package/edition-document.ts";
import type { Signer, Verification } from "#shared/package/verdict.ts";
import type { Plan } from "#shared/plan/schema.ts";

/** An edition as its package gives it, verified. `sha256` and `size` of the container. */
export interface ReadEdition {
  readonly document: EditionDocument;
  readonly plan: Plan;
  readonly signer: Signer | null;
  /** SHA-256 of the signer's certificate. */
  readonly certificate: string | null;
  readonly verification: Verification;
  readonly sha256: string;
  readonly size: number;
}

/**
 * Reads and verifies an edition's package, by whom this data folder believes. Errors: edition.notEdition, edition.notSound
 * {reason: a code under `problems`}, edition.notTrusted, file.*, internal.cancelled.
 */
export async function readEdition(deps: ExchangeDeps, path: string, { signal, progress }: Watch): Promise<ReadEdition> {
  progress({ step: "verify", done: 0, total: 0 });
  const policy = {
    trust: await deps.trust(),
    revocationLists: await deps.revocationLists(),
    at: deps.clock(),
    requireRevocation: readSettings(deps.report.database).requireRevocation,
  };
  const opened = await openPackage(path, policy, { signal, wholeDigest: true });
  const { verification, own, certificates, reading } = opened;
  await reading.close();
  if (own !== null && own.kind !== "planEdition") throw new KalqanError("edition.notEdition", { path });
  const fault = soundnessFault(opened, []);
  if (own === null || fault !== null) {
    throw fault === null || verification.format === null
      ? new KalqanError("edition.notEdition", { path })
      : new KalqanError("edition.notSound", { ...dataOf(opened, fault), path, reason: fault });
  }
  if (verification.verdict !== "TOTAL-PASSED") throw new KalqanError("edition.notTrusted", { path });
  const { document } = own;
  return {
    document,
    plan: { edition: document.plan, bodies: document.bodies },
    signer: verification.signatures[0]?.signer ?? null,
    certificate: certificates[0]?.sha256 ?? null,
    verification,
    sha256: reading.sha256 ?? "",
    size: reading.size,
  };
}

function dataOf({ findings }: OpenedPackage, fault: string): Readonly<Record<string, string | number>> {
  return findings.find(({ code }) => code === fault)?.data ?? {};
}
