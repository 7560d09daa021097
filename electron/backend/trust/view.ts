import { listTrustFiles } from "#backend/database/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import {
  type CertificateMaterial,
  describeStore,
  freshUntil,
  loadTrustStore,
  type Material,
} from "#backend/signing/index.ts";
import { type TrustMaterial, type TrustView, trustMaterialSchema } from "#shared/api/trust-view.ts";
import type { TrustDeps } from "./deps.ts";
import { isSound } from "./files.ts";

const day = 86_400_000;

/** What this data folder believes, and how old its lists are, the newest first. */
export async function viewTrust(deps: TrustDeps): Promise<TrustView> {
  const { distrustedCertificates, revocationMaxDays } = readSettings(deps.database);
  const distrusted = new Set(distrustedCertificates);
  const shipped = await describeStore(await loadTrustStore({ defaultFolder: deps.shipped, files: [] }));
  const certificates: TrustView["certificates"] = shipped.map((certificate) => ({
    ...toCertificate(certificate),
    origin: "shipped",
    isBelieved: !distrusted.has(certificate.sha256),
    addedAt: null,
    isDamaged: false,
  }));
  const lists: TrustView["lists"] = [];
  for (const row of listTrustFiles(deps.database)) {
    const material = trustMaterialSchema.parse(JSON.parse(row.description));
    const isDamaged = !(await isSound(deps, row));
    const { addedAt } = row;
    if (material.kind === "certificate") {
      certificates.push({ ...material, origin: "imported", isBelieved: true, addedAt, isDamaged });
    } else lists.push({ ...material, addedAt, isDamaged, ...ageOf(material, deps.clock(), revocationMaxDays) });
  }
  lists.sort((a, b) => Date.parse(b.thisUpdate) - Date.parse(a.thisUpdate));
  return { certificates, lists };
}

function ageOf(
  { thisUpdate, nextUpdate }: Extract<TrustMaterial, { kind: "revocationList" }>,
  now: Date,
  maxDays: number | null,
): { days: number; isOld: boolean } {
  const made = { thisUpdate: new Date(thisUpdate), nextUpdate: nextUpdate === null ? null : new Date(nextUpdate) };
  return {
    days: Math.max(0, Math.floor((now.getTime() - Date.parse(thisUpdate)) / day)),
    isOld: now.getTime() > freshUntil(made, maxDays),
  };
}

function toCertificate(material: CertificateMaterial): Extract<TrustMaterial, { kind: "certificate" }> {
  const { der: _der, standing: _standing, notBefore, notAfter, ...rest } = material;
  return { ...rest, notBefore: notBefore.toISOString(), notAfter: notAfter.toISOString() };
}

/** What was read, as it crosses to people: dates in ISO 8601, no bytes. */
export function toMaterial(material: Material): TrustMaterial {
  if (material.kind === "certificate") return toCertificate(material);
  const { der: _der, standing: _standing, thisUpdate, nextUpdate, ...rest } = material;
  return { ...rest, thisUpdate: thisUpdate.toISOString(), nextUpdate: nextUpdate?.toISOString() ?? null };
}
