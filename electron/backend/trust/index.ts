export type { TrustDeps } from "./deps.ts";
export { collectTrustFiles, trustFile } from "./files.ts";
export { examineTrust, importTrust } from "./import.ts";
export { examineQaom } from "./qaom/examine.ts";
export { listQaom, maySpeakAsQaom, pinQaom, unpinQaom } from "./qaom/pin.ts";
export { removeTrust, restoreTrust } from "./remove.ts";
export { folderPolicy, folderPolicySources, folderTrustStore } from "./sources.ts";
export { viewTrust } from "./view.ts";
