import {
  deleteQaomCertificate,
  findQaomCertificate,
  hasQaomCertificates,
  insertQaomCertificate,
  listQaomCertificates,
  type Reader,
  transaction,
} from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { type PinnedQaom, qaomCertificateSchema } from "#shared/api/trust-view.ts";
import { KalqanError } from "#shared/errors.ts";
import type { TrustDeps } from "../deps.ts";
import { examineQaom } from "./examine.ts";

/** The certificates that alone are ҚАӨМ's here, in the order in which they were added; none: its BIN alone is looked at. */
export function listQaom({ database }: Pick<TrustDeps, "database">): PinnedQaom[] {
  return listQaomCertificates(database).map(({ description, addedAt, addedBy }) => ({
    certificate: qaomCertificateSchema.parse(JSON.parse(description)),
    addedAt,
    addedBy,
  }));
}

/**
 * Adds the certificate of that digest, which a person has compared, from a file. Journalled. Errors: those of `examineQaom`;
 * trust.changed {path} where it is not in the file any more or may not be added.
 */
export async function pinQaom(
  deps: TrustDeps,
  { sha256, ...file }: { readonly path: string; readonly bins: readonly string[]; readonly sha256: string },
  signal: AbortSignal,
): Promise<void> {
  const found = (await examineQaom(deps, file, signal)).find(({ certificate }) => certificate.sha256 === sha256);
  if (found === undefined || (found.standing !== "new" && found.standing !== "known")) {
    throw new KalqanError("trust.changed", { path: file.path });
  }
  const { certificate } = found;
  transaction(deps.database, (writer) => {
    if (findQaomCertificate(writer, sha256) !== null) return;
    const addedAt = writer.now().toISOString();
    insertQaomCertificate(writer, { sha256, description: JSON.stringify(certificate), addedAt, addedBy: writer.actor });
    appendJournal(writer, {
      action: "qaomCertificate.added",
      subject: `certificate:${sha256}`,
      data: told(certificate),
    });
  });
}

/** Takes a certificate out; the last one leaves the BIN alone to be looked at. Journalled. Error: trust.unknown. */
export function unpinQaom({ database }: Pick<TrustDeps, "database">, sha256: string): void {
  transaction(database, (writer) => {
    const row = findQaomCertificate(writer, sha256);
    if (row === null) throw new KalqanError("trust.unknown");
    deleteQaomCertificate(writer, sha256);
    const certificate = qaomCertificateSchema.parse(JSON.parse(row.description));
    appendJournal(writer, {
      action: "qaomCertificate.removed",
      subject: `certificate:${sha256}`,
      data: told(certificate),
    });
  });
}

/**
 * Whether a certificate may speak as ҚАӨМ here: it is pinned, or none is. Asked besides everything else that is asked of it.
 * @param sha256 of the certificate; null where a signature names none
 */
export function maySpeakAsQaom(reader: Reader, sha256: string | null): boolean {
  if (sha256 !== null && findQaomCertificate(reader, sha256) !== null) return true;
  return !hasQaomCertificates(reader);
}

function told({ sha256, subject, commonName, bin, serial }: PinnedQaom["certificate"]) {
  return { sha256, holder: commonName ?? subject, bin, serial };
}
