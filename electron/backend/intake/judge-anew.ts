import { packageFile } from "#backend/data-folder/index.ts";
import { findReceived } from "#backend/database/index.ts";
import type { ComparedBin, TakenPackage } from "#shared/api/intake-view.ts";
import type { JobContext } from "#shared/api/method.ts";
import { KalqanError } from "#shared/errors.ts";
import type { IntakeDeps } from "./deps.ts";
import { takeIn } from "./take-in.ts";

export interface JudgeAnewRequest {
  /** SHA-256 of packages that were taken in. */
  readonly packages: readonly string[];
  readonly compared: readonly ComparedBin[];
}

/**
 * Takes packages in once more from where they are kept, so that nobody has to find the drive again. Errors:
 * intake.packageUnknown, those of `takeIn`.
 */
export async function judgeAnew(
  deps: IntakeDeps,
  { packages, compared }: JudgeAnewRequest,
  watch: Pick<JobContext, "signal" | "progress">,
): Promise<TakenPackage[]> {
  const names = new Map(packages.map((sha256) => [packageFile(deps.layout, sha256), nameOf(deps, sha256)]));
  const confirms = (body: string, bin: string) => compared.some((one) => one.body === body && one.bin === bin);
  const nothing = { trust: [], revocationLists: [] };
  const judged = await takeIn(deps, { paths: [...names.keys()], ...nothing, confirms }, watch);
  return judged.map((one) => ({ ...one, file: names.get(one.file) ?? one.file }));
}

/** As the file was called on its drive. */
function nameOf({ database }: IntakeDeps, sha256: string): string {
  const row = findReceived(database, sha256);
  if (row === null) throw new KalqanError("intake.packageUnknown");
  return row.fileName;
}
