export type { TrustDeps } from "./deps.ts";
export { collectTrustFiles, trustFile } from "./files.ts";
export { examineTrust, importTrust } from "./import.ts";
export { removeTrust, restoreTrust } from "./remove.ts";
export { folderPolicy, folderPolicySources, folderTrustStore } from "./sources.ts";
export { viewTrust } from "./view.ts";
