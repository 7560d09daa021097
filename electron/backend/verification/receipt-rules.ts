import { packageNames } from "#shared/package/formats.ts";
import { type Answer, measureOfRemark, type ReceiptDocument } from "#shared/package/receipt-document.ts";
import { today } from "#shared/plan/calendar-date.ts";
import { daysLeft } from "#shared/plan/due-dates.ts";
import { checkIssuerSignature, checkNothingElse, findingsOf, type IssuedFiles } from "./issued-rules.ts";
import type { Finding } from "./problem.ts";

const { format } = findingsOf("receipt");

/** What a receipt's container holds, as far as its own rules look at it. */
export interface ReceiptContents extends IssuedFiles {
  readonly document: ReceiptDocument;
}

/**
 * What a receipt must be besides its schema (policy of this format, docs/package-format.md): one signature, by somebody who
 * may sign for the issuer; nothing beside the document; each package answered once, and nothing that contradicts itself.
 */
export function checkReceipt(contents: ReceiptContents): Finding[] {
  return [
    ...checkNothingElse("receipt", contents.entries, [packageNames.receipt]),
    ...checkIssuerSignature("receipt", contents.certificates, contents.document.issuer.bin, { namesBin: false }),
    ...checkTwice(contents),
    ...contents.document.answers.flatMap((answer) => checkAnswer(answer, contents.document)),
  ];
}

function checkTwice({ document: { answers } }: ReceiptContents): Finding[] {
  const seen = new Set<string>();
  return answers.flatMap(({ packageId }) => {
    if (seen.has(packageId)) return [format("answeredTwice", { package: packageId })];
    seen.add(packageId);
    return [];
  });
}

function checkAnswer(answer: Answer, { created, receiptId }: ReceiptDocument): Finding[] {
  const { packageId, decision, intake, generalRemark, remarks, replaces } = answer;
  const replaced = replaces.map((one) => one.receiptId);
  const data = { package: packageId };
  const silent = remarks.length === 0 && (generalRemark.kk.trim() === "" || generalRemark.ru.trim() === "");
  return [
    ...(decision === "returned" && silent ? [format("returnedInSilence", data)] : []),
    ...(intake.daysLate === Math.max(0, -daysLeft(intake.due, intake.day)) ? [] : [format("lateDiffers", data)]),
    ...(intake.day > today(new Date(created)) ? [format("takenInLater", data)] : []),
    ...remarks
      .filter((remark) => measureOfRemark(remark) !== remark.measure)
      .map(({ path }) => format("remarkAstray", { ...data, path })),
    ...replaced
      .filter((one, index) => one === receiptId || replaced.indexOf(one) !== index)
      .map((receipt) => format("replacesAstray", { ...data, receipt })),
  ];
}
