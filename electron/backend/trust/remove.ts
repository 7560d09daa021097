import { deleteTrustFile, findTrustFile, transaction } from "#backend/database/index.ts";
import { clearAway } from "#backend/files/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { changeSettings, readSettings } from "#backend/settings/index.ts";
import { describeStore, loadTrustStore } from "#backend/signing/index.ts";
import { trustMaterialSchema } from "#shared/api/trust-view.ts";
import { KalqanError } from "#shared/errors.ts";
import type { TrustDeps } from "./deps.ts";
import { trustFile } from "./files.ts";

/**
 * Believes a certificate, or uses a list, no more. What came with the program stays there and is only not believed.
 * Error: trust.unknown.
 */
export async function removeTrust(deps: TrustDeps, sha256: string): Promise<void> {
  const row = findTrustFile(deps.database, sha256);
  if (row === null) return distrust(deps, sha256);
  const material = trustMaterialSchema.parse(JSON.parse(row.description));
  const name = material.kind === "certificate" ? material.name : material.issuer;
  transaction(deps.database, (writer) => {
    deleteTrustFile(writer, sha256);
    const data = { kind: row.kind, name, sha256 };
    appendJournal(writer, { action: "trust.removed", subject: `trust:${sha256}`, data });
  });
  // One that stays is named by no row: not believed, and cleared away at the next opening.
  await clearAway(trustFile(deps, row));
}

async function distrust(deps: TrustDeps, sha256: string): Promise<void> {
  const shipped = await describeStore(await loadTrustStore({ defaultFolder: deps.shipped, files: [] }));
  if (!shipped.some((certificate) => certificate.sha256 === sha256)) throw new KalqanError("trust.unknown");
  transaction(deps.database, (writer) => {
    const { distrustedCertificates: before } = readSettings(writer);
    changeSettings(writer, { distrustedCertificates: [...before.filter((one) => one !== sha256), sha256] });
  });
}

/** Believes a certificate that came with the program again. */
export function restoreTrust({ database }: TrustDeps, sha256: string): void {
  transaction(database, (writer) => {
    const { distrustedCertificates: before } = readSettings(writer);
    changeSettings(writer, { distrustedCertificates: before.filter((one) => one !== sha256) });
  });
}
