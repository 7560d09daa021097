import type { ValidationPolicy } from "#backend/signing/index.ts";
import type { Answer, ReceiptDocument } from "#shared/package/receipt-document.ts";
import type { Signer, Verification } from "#shared/package/verdict.ts";
import type { Examination, ExamineOptions, GivenReceipt } from "./examination.ts";
import { openPackage } from "./examine-container.ts";
import { type Finding, toProblem } from "./problem.ts";

/** Examines the file as it is judged on that day, or now where `at` is left out. */
type Examine = (at: Date | null) => Promise<Examination>;

/**
 * Judges a file with a receipt of ҚАӨМ's as proof of existence (EN 319 102-1, 5.6.2): it holds the SHA-256 of the whole
 * package and the day of intake, so the package is judged on that day. The receipt itself is judged by its own rules at
 * the moment asked for, and proves something only where it passes then, comes from who may give receipts, and names these
 * very bytes. Otherwise the file is judged as without it, and why is said.
 */
export async function examineWithProof(
  policy: ValidationPolicy,
  given: GivenReceipt,
  options: ExamineOptions,
  examine: Examine,
): Promise<Examination> {
  const { verification, own, certificates, reading } = await openPackage(given.path, policy, {
    ...(options.signal && { signal: options.signal }),
  });
  await reading.close();
  if (own?.kind !== "receipt") return without(await examine(null), verification, "notReceipt");
  if (verification.verdict !== "TOTAL-PASSED") {
    return without(
      await examine(null),
      verification,
      verification.verdict === "TOTAL-FAILED" ? "notSound" : "notPassed",
    );
  }
  const signer = verification.signatures[0]?.signer ?? null;
  const fault = given.issuerFault(own.document, signer, certificates[0]?.sha256 ?? null);
  if (fault !== null) return without(await examine(null), verification, fault);
  // The digest decides which answer it is, and is of the bytes that are judged.
  for (const day of daysOf(own.document)) {
    const examined = await examine(endOf(day, policy.at));
    const answer = own.document.answers.find((one) => one.intake.day === day && isAbout(one, examined));
    if (answer !== undefined) return withProof(examined, verification, answer, own.document, signer);
  }
  return without(await examine(null), verification, "otherPackage");
}

/** Mostly one: a batch is taken in on one day, or on few. */
function daysOf({ answers }: ReceiptDocument): string[] {
  return [...new Set(answers.map(({ intake }) => intake.day))].sort();
}

function isAbout(
  { packageId, sha256, size }: Answer,
  { verification, sha256: found, size: bytes }: Examination,
): boolean {
  if (sha256 !== found || size !== bytes) return false;
  const named = verification.report?.packageId;
  return named === undefined || named === packageId;
}

/** The end of the day of intake, as it is lived in Kazakhstan; never later than the moment asked for. */
function endOf(day: string, at: Date): Date {
  const end = new Date(`${day}T23:59:59+05:00`);
  return end < at ? end : at;
}

function withProof(
  examined: Examination,
  receipt: Verification,
  { intake }: Answer,
  { issuer }: ReceiptDocument,
  signer: Signer | null,
): Examination {
  const finding: Finding = {
    code: "proof.used",
    severity: "warning",
    subIndication: null,
    data: { day: intake.day, issuer: issuer.code, bin: signer?.bin ?? "—", organisation: signer?.organisation ?? "—" },
  };
  return tell(examined, receipt, intake.day, finding);
}

function without(examined: Examination, receipt: Verification, fault: string): Examination {
  return tell(examined, receipt, null, {
    code: `proof.${fault}`,
    severity: "warning",
    subIndication: null,
    data: {},
  });
}

function tell(examined: Examination, receipt: Verification, day: string | null, finding: Finding): Examination {
  const { proof: _, ...own } = receipt;
  const { verification } = examined;
  const problems = [...verification.problems, toProblem(finding)];
  return { ...examined, verification: { ...verification, problems, proof: { day, receipt: own } } };
}
