import { storedPath } from "#backend/annexes/index.ts";
import { findStoredFile, type Reader } from "#backend/database/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { packageNames } from "#shared/package/formats.ts";
import type { PartDocument } from "#shared/package/part-document.ts";
import type { AnnexRecord } from "#shared/package/report-document.ts";
import type { ExchangeDeps } from "../deps.ts";
import { dataFile } from "../write-and-copy.ts";
import type { PackageFile } from "../write-package.ts";
import type { KeptMeasure } from "./measure-states.ts";

/** The annexes of these measures as a package lists them. Errors: annex.notFound where one is not in the store. */
export function annexRecords(
  { report }: Pick<ExchangeDeps, "report">,
  reader: Reader,
  states: readonly KeptMeasure[],
): AnnexRecord[] {
  return states.flatMap(({ entry: { measure }, annexes }) =>
    annexes.map(({ sha256, name, mediaType }, index) => {
      const stored = findStoredFile(reader, sha256);
      if (stored === null) throw new KalqanError("annex.notFound", { name });
      const path = `${packageNames.attachments}/${measure}/${report.safeName(name, index + 1)}`;
      return { measure, path, name, size: stored.size, sha256, mediaType };
    }),
  );
}

/** What the package of a part holds: its data, and the annexes from the store. */
export function partFiles({ layout }: Pick<ExchangeDeps, "layout">, document: PartDocument): PackageFile[] {
  const annexes = document.annexes.map(({ path, mediaType, size, sha256 }) => ({
    name: path,
    mediaType,
    source: { path: storedPath(layout, sha256) },
    expect: { size, sha256 },
  }));
  return [dataFile(packageNames.part, document), ...annexes];
}
