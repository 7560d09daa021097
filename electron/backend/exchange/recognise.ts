import { openPackage } from "#backend/verification/index.ts";
import type { RecognisedPackage } from "#shared/api/exchange-view.ts";
import type { OwnDocument } from "#shared/package/own-documents.ts";
import type { Verification } from "#shared/package/verdict.ts";
import type { ExchangeDeps, Watch } from "./deps.ts";
import { policyNow } from "./policy-now.ts";

/**
 * The one place where a file that came from elsewhere is recognised, and so led to those who know what to do with it.
 * What nobody may take (broken, not ours) is `other`, with what was found. Changes nothing. Errors: file.*.
 */
export async function recognisePackage(
  deps: Pick<ExchangeDeps, "trust" | "revocationLists" | "clock">,
  path: string,
  { signal, progress }: Watch,
): Promise<RecognisedPackage> {
  progress({ step: "verify", done: 0, total: 0 });
  const policy = await policyNow(deps);
  const { verification, reading, own } = await openPackage(path, policy, { signal });
  await reading.close();
  return { kind: own === null ? "other" : kindOf(own, verification), verification };
}

/** A report with fewer signatures than it asks for is on its way to the head. */
function kindOf(own: OwnDocument, { verdict, signatures }: Verification): RecognisedPackage["kind"] {
  if (verdict === "TOTAL-FAILED") return "other";
  if (own.kind !== "report") return own.kind;
  return signatures.length < own.document.requiredSignatures.length ? "reportForHead" : "report";
}
