import { listConsolidationExports, setConsolidationLetter, transaction } from "#backend/database/index.ts";
import type { CoveringLetter } from "#backend/documents/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { consolidatedFileName } from "#shared/package/file-name.ts";
import { signerSchema } from "#shared/package/verdict.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import type { ConsolidationDeps } from "./deps.ts";
import { frozenConsolidation } from "./document.ts";
import { requireSigned } from "./export.ts";
import { requireConsolidation, requireIssuer } from "./find.ts";

interface LetterRequest {
  readonly consolidationId: string;
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * The covering letter of a signed consolidated report to the Prime Minister's Office, as it is printed; its outgoing number
 * and date are kept, journalled. Errors: consolidation.unknown, consolidation.notSigned.
 */
export function writeConsolidationLetter(
  { exchange }: ConsolidationDeps,
  { consolidationId: id, number, date }: LetterRequest,
): CoveringLetter {
  const { database, plan } = exchange.report;
  const row = requireSigned(requireConsolidation(database, id));
  const document = frozenConsolidation(database, id);
  if (document === null) throw new KalqanError("consolidation.notSigned");
  transaction(database, (writer) => {
    if (row.letterNumber === number && row.letterDate === date) return;
    setConsolidationLetter(writer, id, number, date);
    appendJournal(writer, {
      action: "consolidation.letter",
      subject: `consolidation:${id}`,
      data: { halfYear: row.halfYear, version: row.version, number, date },
    });
  });
  const signer = signerSchema.safeParse(row.signer === null ? null : JSON.parse(row.signer));
  const [last] = listConsolidationExports(database, id);
  return {
    of: "consolidated",
    number,
    date,
    body: requireIssuer(plan, row.halfYear),
    halfYear: parseHalfYear(row.halfYear),
    version: row.version,
    corrects: row.supersedesPackage !== null,
    restrictedUse: document.restrictedUse,
    head: document.head,
    preparer: document.preparer,
    drive: last?.driveLabel ?? null,
    files: [
      {
        name: consolidatedFileName(row),
        size: row.packageSize,
        sha256: row.packageSha256,
        signers: signer.success && signer.data.commonName !== null ? [signer.data.commonName] : [],
      },
    ],
  };
}
