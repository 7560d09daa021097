export { type CertificateInfo, describeSigner } from "./certificate-info.ts";
export { checkSigningCertificate } from "./check-signing-certificate.ts";
export { openKeyFile } from "./key-file.ts";
export { signatureProblemCodes } from "./problem.ts";
export { loadRevocationLists, type RevocationList } from "./revocation-list.ts";
export { signDetached } from "./sign.ts";
export type { SigningKey } from "./signing-key.ts";
export { loadTrustStore, type TrustStore } from "./trust-store.ts";
export { type SignatureCheck, type ValidationPolicy, verifyDetached } from "./verify.ts";
