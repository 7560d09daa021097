export { readAnnex } from "./answering/annex.ts";
export { acceptAll, decide, decideAnew, keepSigned, keptAnswerSteps, saveDraft } from "./answering/draft.ts";
export { handOut } from "./answering/hand-out.ts";
export { listAnswers, openAnswered } from "./answering/list.ts";
export { signReceipts } from "./answering/sign.ts";
export { type ImportedReceipt, importReceipt } from "./import-receipt.ts";
export { issuerFault } from "./issuer-fault.ts";
export { answerTo, remarkId, remarksOn, tickRemark } from "./remarks.ts";
export { writeReceipt } from "./write-receipt.ts";
