import type { ReportRow } from "#backend/database/index.ts";
import { editionOf } from "#backend/report/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import { partFileName } from "#shared/package/file-name.ts";
import { documentFormats } from "#shared/package/formats.ts";
import type { PartDocument, PartWay } from "#shared/package/part-document.ts";
import { findBody } from "#shared/plan/body-validity.ts";
import { normaliseText } from "#shared/report/text.ts";
import type { ExportedPackage } from "../copy-out.ts";
import type { ExchangeDeps, Watch } from "../deps.ts";
import type { ManifestSigner } from "../manifest-signer.ts";
import { writeAndCopy } from "../write-and-copy.ts";
import type { KeptMeasure } from "./measure-states.ts";
import { annexRecords, partFiles } from "./part-files.ts";
import { partSignature } from "./sign-part.ts";

interface NewPart {
  readonly partId: string;
  readonly way: PartWay;
  readonly report: ReportRow;
  readonly states: readonly KeptMeasure[];
  readonly note: string;
  readonly folder: string;
  /** Null = nobody signs it. */
  readonly signer: ManifestSigner | null;
}

/**
 * Writes a part with the annexes of its measures to a folder; read back and judged as any export. Nothing is kept of it
 * here yet. Errors: annex.notFound, exchange.*, signing.*, container.*, file.*.
 */
export async function writePart(deps: ExchangeDeps, part: NewPart, watch: Watch): Promise<ExportedPackage> {
  const { database, program } = deps.report;
  const { report, partId, way, states, note, folder, signer } = part;
  const { plan, digest } = editionOf(deps.report, report);
  const { unit, preparer, restrictedUse } = readSettings(database);
  const created = deps.clock().toISOString();
  const { code, name } = findBody(plan, report.body);
  const document: PartDocument = {
    format: documentFormats.part,
    partId,
    way,
    created,
    program: { ...program },
    plan: { id: plan.edition.id, edition: report.planEdition, digest },
    body: { code, name },
    halfYear: report.halfYear,
    restrictedUse,
    from: { unit, person: preparer },
    note: normaliseText(note).trim(),
    entries: states.map(({ entry }) => entry),
    annexes: annexRecords(deps, database, states),
  };
  const sign = signer && partSignature(deps, signer, watch);
  const fileName = partFileName(document);
  return writeAndCopy(deps, { fileName, files: partFiles(deps, document), created, sign }, folder, watch);
}
