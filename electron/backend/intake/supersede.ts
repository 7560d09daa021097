import { listReceivedOf, type ReceivedRow, setReceivedDecision, type Writer } from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";

/** What counted of this body's half-year until now steps behind the package that is to count. Journalled. */
export function supersedeCounting(
  writer: Writer,
  { body, halfYear, version, sha256 }: Pick<ReceivedRow, "body" | "halfYear" | "version" | "sha256">,
): void {
  if (body === null || halfYear === null) return;
  for (const old of listReceivedOf(writer, body, halfYear)) {
    if (old.decision !== "imported" || old.sha256 === sha256) continue;
    setReceivedDecision(writer, old.sha256, "superseded");
    const data = { body, halfYear, version: old.version, newer: version };
    appendJournal(writer, { action: "package.superseded", subject: `package:${old.sha256}`, data });
  }
}
