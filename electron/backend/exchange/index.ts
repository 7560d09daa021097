export { bodyBin, confirmBodyBin, keepBodyBin } from "./body-bin.ts";
export { collectPackages } from "./collect-packages.ts";
export type { ExchangeDeps } from "./deps.ts";
export { type ExportedPackage, exportReport } from "./export-report.ts";
export { keyFileSigner, type ManifestSigner } from "./manifest-signer.ts";
export { readKey } from "./read-key.ts";
export { recognisePackage } from "./recognise.ts";
export { drawPictures } from "./report-pictures.ts";
export { signReport } from "./sign-report.ts";
