import { keepPackage } from "#backend/data-folder/index.ts";
import { transaction } from "#backend/database/index.ts";
import { markAwaitingHead, markSigned } from "#backend/report/index.ts";
import { verifyPackage } from "#backend/verification/index.ts";
import { KalqanError } from "#shared/errors.ts";
import type { Verification } from "#shared/package/verdict.ts";
import type { SignerRole } from "#shared/report/entry.ts";
import { counting } from "./counting.ts";
import type { ExchangeDeps, Watch } from "./deps.ts";
import { policyNow } from "./policy-now.ts";
import type { WrittenPackage } from "./write-package.ts";

/**
 * What was written with a new signature is judged like any stranger's package, put among the packages, and only then does
 * the report count as signed, in one transaction. Errors: exchange.signatureNotSound, report.notAllowed, file.*.
 */
export async function keepSigned(
  deps: ExchangeDeps,
  { reportId, role }: { readonly reportId: string; readonly role: SignerRole },
  unfinished: string,
  written: WrittenPackage,
  watch: Watch,
): Promise<void> {
  const verification = await readBack(deps, unfinished, watch);
  const { signer = null, signingTime = null } = verification.signatures.at(-1) ?? {};
  // What the signature itself says: NCALayer's is made later, and its clock is its own.
  const signedAt = signingTime ?? deps.clock().toISOString();
  await keepPackage(deps.layout, { path: unfinished, ...written }, () =>
    transaction(deps.report.database, (writer) => {
      const mark = role === "head" ? markSigned : markAwaitingHead;
      mark(writer, reportId, { signer, signedAt }, written);
    }),
  );
}

/** Judges what was written, before anyone is told that it is signed. Errors: exchange.signatureNotSound {reason}, file.*. */
export async function readBack(
  deps: Pick<ExchangeDeps, "trust" | "revocationLists" | "clock">,
  path: string,
  { signal, progress }: Watch,
): Promise<Verification> {
  const onBytes = counting((done) => progress({ step: "readBack", done, total: 0 }));
  const policy = await policyNow(deps);
  const verification = await verifyPackage(path, policy, { signal, onBytes });
  if (verification.verdict === "TOTAL-FAILED") {
    const found = verification.problems.find((problem) => problem.severity === "error");
    throw new KalqanError("exchange.signatureNotSound", { ...found?.data, reason: found?.code ?? "signing.malformed" });
  }
  return verification;
}
