export type { GivenReceipt, VerifyOptions } from "./examination.ts";
export { type OpenedPackage, openPackage } from "./examine-container.ts";
export { type Inspection, inspectPackage } from "./inspect-package.ts";
export { pictureDigest } from "./picture-digest.ts";
export { toProblem } from "./problem.ts";
export { drawUpProtocol, type VerificationProtocol } from "./protocol.ts";
export { verifyPackage } from "./verify-package.ts";
export { type Examiners, startExaminers, threadOfExaminers } from "./workers/examiners.ts";
export type { ExaminedPackage, WorkerPolicy } from "./workers/messages.ts";
