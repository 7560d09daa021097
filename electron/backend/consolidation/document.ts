import { v7 as uuid } from "uuid";
import { type ConsolidationRow, findConsolidationDocument, type Reader } from "#backend/database/index.ts";
import { bodyBin } from "#backend/exchange/index.ts";
import { journalHead } from "#backend/journal/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import type { ConsolidationContent } from "#shared/consolidation/content.ts";
import { type ConsolidatedDocument, consolidatedDocumentSchema } from "#shared/package/consolidated-document.ts";
import { documentFormats, packageNames } from "#shared/package/formats.ts";
import { consolidatedDueDate } from "#shared/plan/due-dates.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import type { Plan } from "#shared/plan/schema.ts";
import type { ConsolidationDeps } from "./deps.ts";
import { requireIssuer } from "./find.ts";

/** The `consolidated.json` of a frozen version; null for a draft. */
export function frozenConsolidation(reader: Reader, id: string): ConsolidatedDocument | null {
  const frozen = findConsolidationDocument(reader, id, packageNames.consolidated);
  if (frozen === null) return null;
  return consolidatedDocumentSchema.parse(JSON.parse(new TextDecoder().decode(frozen.bytes)));
}

/** The data of a draft with a package id and time of this moment: to be shown, or frozen. */
export function buildConsolidation(
  { exchange: { report } }: ConsolidationDeps,
  row: ConsolidationRow,
  content: ConsolidationContent,
): ConsolidatedDocument {
  const { database, plans, program } = report;
  // An edition that came while this was a draft counts: its half-year is reported by it.
  const { plan, digest } = plans.forHalfYear(parseHalfYear(row.halfYear));
  const settings = readSettings(database);
  const issuer = requireIssuer(plan, row.halfYear);
  return {
    format: documentFormats.consolidated,
    packageId: uuid(),
    version: row.version,
    supersedes: row.supersedesPackage,
    created: database.now().toISOString(),
    program: { ...program },
    plan: { id: plan.edition.id, edition: plan.edition.edition, digest },
    issuer: { code: issuer.code, name: issuer.name, bin: bodyBin(report, database, issuer.code) },
    halfYear: row.halfYear,
    due: consolidatedDueDate(parseHalfYear(row.halfYear)).date,
    languages: ["kk", "ru"],
    restrictedUse: settings.restrictedUse,
    preparer: settings.preparer,
    head: settings.head,
    bodies: bodiesIn(plan, [issuer.code, ...codesIn(content)]),
    ...content,
    journalHead: journalHead(database),
  };
}

/** The data file as its bytes are signed. */
export function dataBytes(document: ConsolidatedDocument): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
}

function codesIn({ measures, packages, missing }: ConsolidationContent): string[] {
  return [
    ...measures.flatMap(({ bodies, lead }) => [...bodies.map(({ body }) => body), ...(lead === null ? [] : [lead])]),
    ...packages.map(({ body }) => body),
    ...missing,
  ];
}

/** In the plan's order, each once. */
function bodiesIn(plan: Plan, codes: readonly string[]): ConsolidatedDocument["bodies"] {
  const asked = new Set(codes);
  return plan.bodies
    .filter(({ code }) => asked.has(code))
    .map(({ code, name, abbreviation }) => ({ code, name, abbreviation }));
}
