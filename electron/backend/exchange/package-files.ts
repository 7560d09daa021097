import { storedPath } from "#backend/annexes/index.ts";
import { listFrozenDocuments } from "#backend/database/index.ts";
import { frozenDocument } from "#backend/report/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { packageNames } from "#shared/package/formats.ts";
import type { ReportDocument } from "#shared/package/report-document.ts";
import type { ExchangeDeps } from "./deps.ts";
import type { PackageFile } from "./write-package.ts";

/** What the package of a frozen report holds, in order: the data, its pictures, the annexes. */
export function packageFiles(
  { report: { database }, layout }: ExchangeDeps,
  reportId: string,
): { readonly document: ReportDocument; readonly files: readonly PackageFile[] } {
  const document = frozenDocument(database, reportId);
  if (document === null) throw new KalqanError("exchange.notFrozen");
  const documents = listFrozenDocuments(database, reportId).map(({ name, bytes, sha256 }) => ({
    name,
    mediaType: name === packageNames.report ? "application/json" : "application/pdf",
    source: { bytes },
    expect: { size: bytes.byteLength, sha256 },
  }));
  const annexes = document.annexes.map(({ path, mediaType, size, sha256 }) => ({
    name: path,
    mediaType,
    source: { path: storedPath(layout, sha256) },
    expect: { size, sha256 },
  }));
  return { document, files: [...documents, ...annexes] };
}
