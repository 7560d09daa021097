import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { findTrustFile, insertTrustFile, transaction } from "#backend/database/index.ts";
import { clearAway, putInPlace, throwIfCancelled, writeDurably } from "#backend/files/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { describeStore, type Material, readTrustMaterial } from "#backend/signing/index.ts";
import type { ExaminedTrust, TrustStanding } from "#shared/api/trust-view.ts";
import { KalqanError } from "#shared/errors.ts";
import type { TrustDeps } from "./deps.ts";
import { isWhole, trustFile } from "./files.ts";
import { folderTrustStore } from "./sources.ts";
import { toMaterial } from "./view.ts";

/**
 * What a file holds that might be believed, and whether each part of it may be imported. Nothing is kept.
 * Errors: signing.trustUnreadable {path}, trust.nothingInside {path}.
 */
export async function examineTrust(deps: TrustDeps, path: string): Promise<ExaminedTrust[]> {
  return (await examine(deps, path)).map(({ material, standing }) => ({ material: toMaterial(material), standing }));
}

/**
 * Imports from a file the certificates and lists of these digests, which a person has seen. All or nothing. Errors: as
 * `examineTrust`; trust.changed {path} where one of them is not in the file, or may not be imported.
 */
export async function importTrust(
  deps: TrustDeps,
  { path, sha256 }: { readonly path: string; readonly sha256: readonly string[] },
  signal: AbortSignal,
): Promise<void> {
  const wanted = new Set(sha256);
  const chosen = (await examine(deps, path)).filter(({ material }) => wanted.has(material.sha256));
  if (chosen.length < wanted.size || chosen.some(({ standing }) => standing !== "new" && standing !== "known")) {
    throw new KalqanError("trust.changed", { path });
  }
  const fresh = chosen.filter(({ standing }) => standing === "new").map(({ material }) => material);
  const unfinished = fresh.map((material) => ({ material, file: join(deps.layout.temporary, randomUUID()) }));
  try {
    for (const { material, file } of unfinished) await writeDurably([material.der], file, { signal });
    throwIfCancelled(signal);
    // First the files, then the rows: a file that no row names is cleared away.
    for (const { material, file } of unfinished) await putInPlace(file, trustFile(deps, material), material.sha256);
    transaction(deps.database, (writer) => {
      for (const material of fresh) {
        const { kind } = material;
        // Its file was damaged: now it is mended, and the row is what it was.
        if (findTrustFile(writer, material.sha256) !== null) continue;
        const description = JSON.stringify(toMaterial(material));
        const size = material.der.length;
        const addedAt = writer.now().toISOString();
        insertTrustFile(writer, { sha256: material.sha256, kind, size, description, addedAt, addedBy: writer.actor });
        const name = kind === "certificate" ? material.name : material.issuer;
        const data = { kind, name, sha256: material.sha256 };
        appendJournal(writer, { action: "trust.added", subject: `trust:${material.sha256}`, data });
      }
    });
  } finally {
    for (const { file } of unfinished) await clearAway(file);
  }
}

interface Examined {
  readonly material: Material;
  readonly standing: TrustStanding;
}

async function examine(deps: TrustDeps, path: string): Promise<Examined[]> {
  const store = await folderTrustStore(deps);
  const believed = new Set((await describeStore(store)).map(({ sha256 }) => sha256));
  const found = await readTrustMaterial(path, store);
  if (found.length === 0) throw new KalqanError("trust.nothingInside", { path });
  const examined: Examined[] = [];
  for (const material of found) {
    // One whose file is damaged may be brought again, to mend it.
    const row = findTrustFile(deps.database, material.sha256);
    const isKept = row !== null && (await isWhole(deps, row));
    if (isKept || (row === null && believed.has(material.sha256))) examined.push({ material, standing: "known" });
    else examined.push({ material, standing: material.standing === "sound" ? "new" : material.standing });
  }
  // The same certificate twice in one file is one certificate.
  return [...new Map(examined.map((one) => [one.material.sha256, one])).values()];
}
