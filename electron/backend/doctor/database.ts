import { createHash } from "node:crypto";
import { findChangedNames } from "#backend/annexes/index.ts";
import { findChangedComments } from "#backend/comments/index.ts";
import { findChangedWritings } from "#backend/consolidation/index.ts";
import {
  checkIntegrity,
  findLastJournalRow,
  listConsolidations,
  listFrozenDocuments,
  listReports,
  type Reader,
  type ReportRow,
} from "#backend/database/index.ts";
import { journalContains, verifyJournal } from "#backend/journal/index.ts";
import { findChangedDrafts } from "#backend/receipts/index.ts";
import { findChangedEntries } from "#backend/report/index.ts";
import { findChangedSettings, findInvalidSettings } from "#backend/settings/index.ts";
import type { Finding } from "#shared/doctor.ts";

/** SQLite's own checks of the file. */
export function examineDatabase(reader: Reader): Finding[] {
  const { faults, danglingRows } = checkIntegrity(reader);
  const findings: Finding[] = [];
  // SQLite's own words are for support: they are data, not part of the sentence.
  if (faults.length > 0) {
    findings.push({
      code: "databaseFault",
      severity: "error",
      data: { count: faults.length, detail: faults.join("; ") },
    });
  }
  if (danglingRows.length > 0) {
    findings.push({ code: "danglingRows", severity: "error", data: { count: danglingRows.length } });
  }
  return findings.length > 0 ? findings : [{ code: "databaseSound", severity: "ok", data: {} }];
}

/** The chain, and the heads that frozen reports carry: they show whether the journal was cut or written anew since. */
export async function examineJournal(reader: Reader, now: Date, signal: AbortSignal | undefined): Promise<Finding[]> {
  const chain = await verifyJournal(reader, signal ? { signal } : {});
  const findings: Finding[] = [
    chain.intact
      ? { code: "journalSound", severity: "ok", data: { count: chain.head.sequence } }
      : { code: "journalBroken", severity: "error", data: { sequence: chain.brokenAt } },
  ];
  for (const report of listReports(reader)) {
    if (report.journalSequence === null || report.journalHash === null) continue;
    if (journalContains(reader, { sequence: report.journalSequence, hash: report.journalHash })) continue;
    const { body, halfYear, version } = report;
    findings.push({ code: "journalHeadLost", severity: "error", data: { body, halfYear, version } });
  }
  const last = findLastJournalRow(reader);
  if (last !== null && now.toISOString() < last.at) {
    findings.push({ code: "clockEarlier", severity: "warning", data: { last: last.at } });
  }
  return findings;
}

/** Entries that are not what the journal says was last saved; frozen documents that are not what their digest says. */
export function examineReports(reader: Reader): Finding[] {
  return listReports(reader).flatMap((report) => [
    ...findChangedEntries(reader, report).map((measure) => entryFinding(report, measure)),
    ...examineDocuments(reader, report),
  ]);
}

/** Settings that cannot be read, or that are not what the journal says was last set. */
export function examineSettings(reader: Reader): Finding[] {
  const invalid = findInvalidSettings(reader);
  const changed = findChangedSettings(reader).filter((key) => !invalid.includes(key));
  return [
    ...invalid.map((key): Finding => ({ code: "settingInvalid", severity: "warning", data: { key } })),
    ...changed.map((key): Finding => ({ code: "settingDamaged", severity: "error", data: { key } })),
  ];
}

/** What people wrote besides entries, held against the digests that the journal's chain keeps. */
export function examineWords(reader: Reader): Finding[] {
  const finding = (code: Finding["code"], data: Finding["data"]): Finding => ({ code, severity: "error", data });
  return [
    ...findChangedNames(reader).map(({ body, halfYear, measure }) =>
      finding("annexNameDamaged", { body, halfYear, measure }),
    ),
    ...findChangedComments(reader).map(({ body, halfYear, measure }) =>
      finding("commentDamaged", { body, halfYear, measure }),
    ),
    ...listConsolidations(reader).flatMap(({ id, halfYear, version }) =>
      findChangedWritings(reader, id).map((measure) => finding("writingDamaged", { halfYear, version, measure })),
    ),
    ...findChangedDrafts(reader).map(({ body, halfYear, version }) =>
      finding("answerDamaged", { body: body ?? "", halfYear: halfYear ?? "", version: version ?? 0 }),
    ),
  ];
}

function entryFinding({ body, halfYear }: ReportRow, measure: number): Finding {
  return { code: "entryDamaged", severity: "error", data: { body, halfYear, measure } };
}

function examineDocuments(reader: Reader, { id, body, halfYear, version }: ReportRow): Finding[] {
  return listFrozenDocuments(reader, id)
    .filter(({ bytes, sha256 }) => createHash("sha256").update(bytes).digest("hex") !== sha256)
    .map(
      ({ name }): Finding => ({ code: "documentDamaged", severity: "error", data: { name, body, halfYear, version } }),
    );
}
