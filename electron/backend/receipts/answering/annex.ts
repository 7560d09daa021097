import { packageFile } from "#backend/data-folder/index.ts";
import { findReceived } from "#backend/database/index.ts";
import type { ExchangeDeps, Watch } from "#backend/exchange/index.ts";
import { openPackage } from "#backend/verification/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { documentOf, isReportPackage } from "./counting.ts";

/** A package that was taken in, by its SHA-256, and the path inside it. */
interface AnnexOf {
  readonly package: string;
  readonly path: string;
}

/**
 * A file inside a package, for the officer to look at: only what the report itself names as an annex, and only from the very
 * bytes that were taken in. Errors: intake.packageUnknown, annex.notFound {name}, receipt.packageDamaged, file.*,
 * internal.cancelled.
 */
export async function readAnnex(
  deps: ExchangeDeps,
  { package: sha256, path }: AnnexOf,
  { signal, progress }: Watch,
): Promise<Uint8Array> {
  const row = findReceived(deps.report.database, sha256);
  if (row === null || !isReportPackage(row)) throw new KalqanError("intake.packageUnknown");
  const annex = documentOf(row).annexes.find((one) => one.path === path);
  if (annex === undefined) throw new KalqanError("annex.notFound", { name: path });
  const { body, halfYear, version } = row;
  const policy = { trust: await deps.trust(), revocationLists: [], at: deps.clock() };
  const onBytes = (done: number): void => progress({ step: "verify", done, total: row.size });
  const options = { signal, onBytes, ours: true, wholeDigest: true };
  const { reading } = await openPackage(packageFile(deps.layout, sha256), policy, options);
  try {
    if (reading.sha256 !== sha256) throw new KalqanError("receipt.packageDamaged", { body, halfYear, version });
    return await reading.read(path, annex.size);
  } finally {
    await reading.close();
  }
}
