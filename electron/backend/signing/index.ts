export { type FoundCertificate, readCertificateFile } from "./certificate-file.ts";
export { type CertificateInfo, describeSigner } from "./certificate-info.ts";
export { checkSigningCertificate } from "./check-signing-certificate.ts";
export {
  describeRevocationLists,
  describeRoots,
  type ListedRevocations,
  type TrustedRoot,
} from "./describe-material.ts";
export { generateGostKeyPair, gostSignatureAlgorithm, readGostPrivateKey } from "./gost/private-key.ts";
export { openKeyFile } from "./key-file.ts";
export { loadRevocationLists } from "./load-revocation-lists.ts";
export { signatureProblemCodes } from "./problem.ts";
export { headFault } from "./purposes.ts";
export { freshUntil } from "./revocation.ts";
export type { RevocationList } from "./revocation-list.ts";
export { revokedBefore } from "./revoked-before.ts";
export { signDetached } from "./sign.ts";
export {
  decodeSignatureFile,
  isSignatureFile,
  readSignatureFile,
  type SignatureFile,
  signatureFileStart,
} from "./signature-file.ts";
export { digestStream, type SignedContent } from "./signed-content.ts";
export type { SigningKey } from "./signing-key.ts";
export {
  type CertificateMaterial,
  describeStore,
  type Material,
  readTrustMaterial,
} from "./trust-material.ts";
export { loadTrustStore, type TrustSources, type TrustStore } from "./trust-store.ts";
export { type SignatureCheck, type ValidationPolicy, verifyDetached } from "./verify.ts";
