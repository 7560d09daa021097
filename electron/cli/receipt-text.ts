import { formatDateTime } from "#shared/language/dates.ts";
import type { Language } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";
import type { ReceiptDocument } from "#shared/package/receipt-document.ts";
import type { VerifiedReceipt } from "#shared/package/verdict.ts";
import type { Field } from "./terminal/fields.ts";

/** So many answers of a batch are named. */
const namedAnswers = 30;

type Answer = VerifiedReceipt["answers"][number];

/** Who answers, and what was decided of which package. */
export function receiptFields({ issuer, officer, answers }: VerifiedReceipt, language: Language): Field[] {
  return [
    [translate(language, "cli.receipt.issuer"), `${issuer.name[language] || issuer.name.kk} (${issuer.code})`],
    [translate(language, "cli.receipt.officer"), officer],
    [translate(language, "cli.receipt.answers"), answerLines(answers, language)],
  ];
}

/** The same of a receipt that is only looked at, with what else stands in it. */
export function receiptDocumentFields(document: ReceiptDocument, language: Language): Field[] {
  const { receiptId, created, issuer, officer, answers, revocationLists } = document;
  const told = answers.map((answer) => ({
    ...answer,
    day: answer.intake.day,
    daysLate: answer.intake.daysLate,
    remarks: answer.remarks.length,
  }));
  const lists = revocationLists.map((list) => `${list.issuer}, ${formatDateTime(list.thisUpdate, language)}`);
  return [
    [translate(language, "cli.receipt.number"), receiptId],
    [translate(language, "cli.receipt.created"), formatDateTime(created, language)],
    ...receiptFields({ receiptId, issuer, officer: officer.name, answers: told }, language),
    ...(lists.length === 0 ? [] : [[translate(language, "cli.receipt.lists"), lists] as const]),
  ];
}

function answerLines(answers: readonly Answer[], language: Language): string[] {
  const more = answers.length - namedAnswers;
  return [
    ...answers.slice(0, namedAnswers).map((answer) => answerLine(answer, language)),
    ...(more > 0 ? [translate(language, "cli.receipt.moreAnswers", { more })] : []),
  ];
}

function answerLine(answer: Answer, language: Language): string {
  const { body, halfYear, version, decision, day, daysLate, remarks } = answer;
  const line = translate(language, "cli.receipt.answer", {
    ...{ body: body.name[language] || body.name.kk, halfYear, version, day },
    decision: translate(language, `cli.receipt.decisions.${decision}`),
    late:
      daysLate === 0
        ? translate(language, "cli.receipt.inTime")
        : translate(language, "cli.receipt.late", { count: daysLate }),
  });
  return remarks === 0 ? line : `${line}; ${translate(language, "cli.receipt.remarks", { count: remarks })}`;
}
