import type { ExportedView } from "#shared/api/exchange-view.ts";

/**
 * What else a covering letter would list: other packages of the same body and half-year that were written to the same place,
 * each once, the newest export of it. `exports`: the newest first.
 */
export function exportedBeside(exported: ExportedView, exports: readonly ExportedView[]): ExportedView[] {
  const seen = new Set([exported.sha256]);
  return exports.filter((one) => {
    const isBeside =
      one.body === exported.body && one.halfYear === exported.halfYear && placeOf(one) === placeOf(exported);
    if (!isBeside || seen.has(one.sha256)) return false;
    seen.add(one.sha256);
    return true;
  });
}

/** A drive by its number, whatever letter it has today; a folder by its path. */
function placeOf({ drive, target }: ExportedView): string {
  return drive === null || drive.serial === "" ? `folder ${target}` : `drive ${drive.serial}`;
}
