export { type ImportedReceipt, importReceipt } from "./import-receipt.ts";
export { issuerFault } from "./issuer-fault.ts";
export { answerTo, remarkId, remarksOn, tickRemark } from "./remarks.ts";
export { writeReceipt } from "./write-receipt.ts";
