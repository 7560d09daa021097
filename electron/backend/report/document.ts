import { v7 as uuid } from "uuid";
import {
  type AnnexRow,
  type Frozen,
  findBodyBin,
  findFrozenDocument,
  type Reader,
  type ReportRow,
} from "#backend/database/index.ts";
import { journalHead } from "#backend/journal/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import { documentFormats, packageNames } from "#shared/package/formats.ts";
import { type AnnexRecord, type ReportDocument, reportDocumentSchema } from "#shared/package/report-document.ts";
import { findBody } from "#shared/plan/body-validity.ts";
import { requiredSignatures } from "#shared/settings.ts";
import { effectiveEntries } from "./contents.ts";
import { editionOf, type ReportDeps } from "./deps.ts";
import { requireReport } from "./find.ts";
import { reportedAnnexes } from "./reported-annexes.ts";

/** What is fixed when a report is frozen, worked out for a moment that is not written yet. */
export function newFrozen(deps: ReportDeps): Frozen {
  const head = journalHead(deps.database);
  return {
    packageId: uuid(),
    frozenAt: deps.database.now().toISOString(),
    journalSequence: head.sequence,
    journalHash: head.hash,
  };
}

/**
 * The data of a report: of a frozen one, its own `report.json` as it was frozen; of a draft, as it stands, with a package
 * id and time of the moment, which are good for a preview and nothing else. Error: report.unknown.
 */
export function reportDocument(deps: ReportDeps, reportId: string): ReportDocument {
  const { database } = deps;
  const report = requireReport(database, reportId);
  return frozenDocument(database, reportId) ?? buildDocument(deps, report, newFrozen(deps));
}

/** The `report.json` of a frozen report; null for a draft. */
export function frozenDocument(reader: Reader, reportId: string): ReportDocument | null {
  const frozen = findFrozenDocument(reader, reportId, packageNames.report);
  return frozen === null ? null : reportDocumentSchema.parse(JSON.parse(new TextDecoder().decode(frozen.bytes)));
}

/** The data of a draft that is to be frozen so. */
export function buildDocument(deps: ReportDeps, report: ReportRow, frozen: Frozen): ReportDocument {
  const { database } = deps;
  const { plan, digest } = editionOf(deps, report);
  const settings = readSettings(database);
  const body = findBody(plan, report.body);
  return {
    format: documentFormats.report,
    packageId: frozen.packageId,
    version: report.version,
    supersedes: report.supersedesPackage,
    created: frozen.frozenAt,
    program: { ...deps.program },
    plan: { id: plan.edition.id, edition: report.planEdition, digest },
    body: { code: body.code, name: body.name, bin: body.bin ?? findBodyBin(database, body.code)?.bin ?? null },
    unit: settings.unit,
    halfYear: report.halfYear,
    languages: settings.bilingual ? ["kk", "ru"] : ["kk"],
    restrictedUse: settings.restrictedUse,
    preparer: settings.preparer,
    head: settings.head,
    requiredSignatures: requiredSignatures(settings.signers),
    entries: effectiveEntries(deps, report).map(({ entry }) => entry),
    annexes: reportedAnnexes(database, report.id).map((annex) => annexRecord(annex, deps.safeName)),
    journalHead: { sequence: frozen.journalSequence, hash: frozen.journalHash },
  };
}

/** `attachments/12/01 Бұйрық № 66.pdf`: the position makes the path unique, whatever the names. */
function annexRecord(annex: AnnexRow, safeName: ReportDeps["safeName"]): AnnexRecord {
  const { measure, name, size, sha256, mediaType, position } = annex;
  const path = `${packageNames.attachments}/${measure}/${safeName(name, position)}`;
  return { measure, path, name, size, sha256, mediaType };
}
