import { z } from "zod";
import type { ReceivedRow } from "#backend/database/index.ts";
import type { ReceivedPackage } from "#shared/api/intake-view.ts";
import { type Lateness, latenessOf } from "#shared/intake/lateness.ts";
import { problemSchema, signatureResultSchema, subIndicationSchema, verdictSchema } from "#shared/package/verdict.ts";
import { isHalfYear } from "#shared/plan/half-year.ts";

const indicationSchema = subIndicationSchema.nullable();

const problemsSchema = z.array(problemSchema);
const signaturesSchema = z.array(signatureResultSchema);

/** A stored package as it is shown. */
export function viewReceived(row: Omit<ReceivedRow, "document">): ReceivedPackage {
  const { sha256, fileName, size, receivedAt, decision, body, halfYear, version, packageId } = row;
  return {
    ...{ sha256, fileName, size, receivedAt, decision, body, halfYear, version, packageId },
    ...verdictOfRow(row),
    late: latenessOfRow(row),
    signatures: signaturesSchema.parse(JSON.parse(row.signatures)),
    problems: problemsOfRow(row),
  };
}

export function verdictOfRow(
  row: Pick<ReceivedRow, "verdict" | "subIndication">,
): Pick<ReceivedPackage, "verdict" | "subIndication"> {
  return {
    verdict: verdictSchema.parse(row.verdict),
    subIndication: indicationSchema.parse(row.subIndication),
  };
}

export function latenessOfRow({
  halfYear,
  signedAt,
  receivedAt,
}: Pick<ReceivedRow, "halfYear" | "signedAt" | "receivedAt">): Lateness | null {
  return halfYear !== null && isHalfYear(halfYear) ? latenessOf(halfYear, signedAt, receivedAt) : null;
}

export function problemsOfRow({ problems }: Pick<ReceivedRow, "problems">): ReceivedPackage["problems"] {
  return problemsSchema.parse(JSON.parse(problems));
}
