import { listLeadParts, listReports, saveLeadPart, transaction } from "#backend/database/index.ts";
import { openReport } from "#backend/report/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import { measuresOf as dutiesOf } from "#shared/plan/responsibility.ts";
import { normaliseTexts } from "#shared/report/text.ts";
import type { ExchangeDeps, Watch } from "../deps.ts";
import { journal } from "./hand-over.ts";
import { type ReadPart, withPart } from "./read-part.ts";

/**
 * A part of another body that this body leads. Errors: parts.ownPart, parts.notLead {measure}, parts.takenAlready,
 * parts.older.
 */
export function requireForLead(deps: ExchangeDeps, { document }: ReadPart): string {
  const { database, plans } = deps.report;
  const mine = readSettings(database).body ?? "";
  if (document.body.code === mine) throw new KalqanError("parts.ownPart");
  const halfYear = parseHalfYear(document.halfYear);
  const duties = mine === "" ? [] : dutiesOf(plans.forHalfYear(halfYear).plan, mine, halfYear);
  const led = new Set(duties.filter(({ role }) => role === "lead").map(({ measure }) => measure.number));
  const other = document.entries.find(({ measure }) => !led.has(measure));
  if (other !== undefined) throw new KalqanError("parts.notLead", { measure: other.measure });
  const known = listReports(database)
    .filter(({ body, halfYear }) => body === mine && halfYear === document.halfYear)
    .flatMap(({ id }) => listLeadParts(database, id))
    .filter(({ body }) => body === document.body.code);
  if (known.some(({ partId }) => partId === document.partId)) throw new KalqanError("parts.takenAlready");
  const measures = new Set(document.entries.map(({ measure }) => measure));
  if (known.some(({ measure, created }) => measures.has(measure) && created > document.created)) {
    throw new KalqanError("parts.older");
  }
  return mine;
}

/**
 * Keeps another body's answers beside the joint texts of the measures that this body leads; nothing is written into the
 * report by it. Annexes stay in the file: they go out with their own body's report. Answers the report's id.
 */
export function takeForLead(
  deps: ExchangeDeps,
  { path, sha256 }: { readonly path: string; readonly sha256: string },
  watch: Watch,
): Promise<string> {
  return withPart(deps, { path, expected: sha256 }, watch, (part) => {
    const { database } = deps.report;
    const { partId, created, body, halfYear, entries, from } = part.document;
    const reportId = openReport(deps.report, { body: requireForLead(deps, part), halfYear });
    const signer = part.verification.signatures[0]?.signer?.commonName ?? null;
    transaction(database, (writer) => {
      const takenAt = writer.now().toISOString();
      for (const entry of entries) {
        const { measure } = entry;
        const kept = { reportId, measure, body: body.code, partId, created, takenAt };
        saveLeadPart(writer, { ...kept, name: from.person.name, signer, entry: normaliseTexts(entry) });
      }
      const measures = entries.map(({ measure }) => measure);
      journal(writer, "part.takenForLead", partId, { reportId, body: body.code, measures });
    });
    return reportId;
  });
}
