export type { VerifyOptions } from "./examination.ts";
export { type OpenedPackage, openPackage } from "./examine-container.ts";
export { type Inspection, inspectPackage } from "./inspect-package.ts";
export { drawUpProtocol, type VerificationProtocol } from "./protocol.ts";
export { verifyPackage } from "./verify-package.ts";
