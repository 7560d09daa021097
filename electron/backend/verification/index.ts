export { type Inspection, inspectPackage } from "./inspect-package.ts";
export { type VerifyOptions, verifyPackage } from "./verify-package.ts";
