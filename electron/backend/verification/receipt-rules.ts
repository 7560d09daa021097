import { type CertificateInfo, headFault } from "#backend/signing/index.ts";
import { packageNames } from "#shared/package/formats.ts";
import { type Answer, measureOfRemark, type ReceiptDocument } from "#shared/package/receipt-document.ts";
import { today } from "#shared/plan/calendar-date.ts";
import { daysLeft } from "#shared/plan/due-dates.ts";
import type { Finding } from "./problem.ts";

/** What a receipt's container holds, as far as its own rules look at it. */
export interface ReceiptContents {
  readonly document: ReceiptDocument;
  readonly entries: readonly { readonly name: string }[];
  readonly certificates: readonly (Pick<
    CertificateInfo,
    "bin" | "purposes" | "extendedKeyUsages" | "commonName"
  > | null)[];
}

/**
 * What a receipt must be besides its schema (policy of this format, docs/package-format.md): one signature, by somebody who
 * may sign for the issuer; nothing beside the document; each package answered once, and nothing that contradicts itself.
 */
export function checkReceipt(contents: ReceiptContents): Finding[] {
  return [
    ...checkFiles(contents),
    ...checkSignature(contents),
    ...checkTwice(contents),
    ...contents.document.answers.flatMap((answer) => checkAnswer(answer, contents.document)),
  ];
}

function checkFiles({ entries }: ReceiptContents): Finding[] {
  const own: readonly string[] = [packageNames.mimetype, packageNames.receipt];
  return entries
    .filter(({ name }) => !own.includes(name) && !name.startsWith("META-INF/"))
    .map(({ name }) => format("otherFile", { name }));
}

function checkSignature({ document, certificates }: ReceiptContents): Finding[] {
  const found = certificates.length;
  if (found !== 1) return [constraint("signatures", { found })];
  const [certificate] = certificates;
  if (!certificate) return [];
  const { bin, commonName } = certificate;
  const fault = headFault(certificate);
  if (fault !== null) return [constraint(fault, { signer: commonName ?? "—" })];
  const expected = document.issuer.bin;
  if (expected === null || bin === expected) return [];
  return [constraint("otherIssuer", { expected, found: bin ?? "—" })];
}

function checkTwice({ document: { answers } }: ReceiptContents): Finding[] {
  const seen = new Set<string>();
  return answers.flatMap(({ packageId }) => {
    if (seen.has(packageId)) return [format("answeredTwice", { package: packageId })];
    seen.add(packageId);
    return [];
  });
}

function checkAnswer(answer: Answer, { created }: ReceiptDocument): Finding[] {
  const { packageId, decision, intake, generalRemark, remarks } = answer;
  const data = { package: packageId };
  const silent = remarks.length === 0 && (generalRemark.kk.trim() === "" || generalRemark.ru.trim() === "");
  return [
    ...(decision === "returned" && silent ? [format("returnedInSilence", data)] : []),
    ...(intake.daysLate === Math.max(0, -daysLeft(intake.due, intake.day)) ? [] : [format("lateDiffers", data)]),
    ...(intake.day > today(new Date(created)) ? [format("takenInLater", data)] : []),
    ...remarks
      .filter((remark) => measureOfRemark(remark) !== remark.measure)
      .map(({ path }) => format("remarkAstray", { ...data, path })),
  ];
}

function format(fault: string, data: Finding["data"]): Finding {
  return { code: `receipt.${fault}`, severity: "error", subIndication: "FORMAT_FAILURE", data };
}

function constraint(fault: string, data: Finding["data"]): Finding {
  return { code: `receipt.${fault}`, severity: "error", subIndication: "SIG_CONSTRAINTS_FAILURE", data };
}
