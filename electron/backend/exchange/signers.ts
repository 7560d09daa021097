import { listSignatures, type Reader } from "#backend/database/index.ts";

/** Who signed a report, in order, as their certificates name them. Kept as JSON since the day of signing: read with care. */
export function signersOfReport(reader: Reader, reportId: string): string[] {
  return listSignatures(reader, reportId).flatMap(({ signer }) => {
    const name = (signer as { commonName?: unknown } | null)?.commonName;
    return typeof name === "string" ? [name] : [];
  });
}
