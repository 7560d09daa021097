import { type CertificateInfo, checkSigningCertificate } from "#backend/signing/index.ts";
import { checkSignature } from "../check-signature.ts";
import type { ExchangeDeps, Watch } from "../deps.ts";
import type { ManifestSigner } from "../manifest-signer.ts";
import { policyNow } from "../policy-now.ts";
import type { SignManifest } from "../write-package.ts";

/**
 * Signs a part, where whoever gives it has a key. Any key for signing will do: the signature says who filled it, and
 * nothing is decided by it. Errors: signing.*, exchange.signature*, and the signer's own.
 */
export function partSignature(deps: ExchangeDeps, signer: ManifestSigner, watch: Watch): SignManifest {
  const requireSigning = (certificate: CertificateInfo): void => {
    const asked = { at: deps.clock(), role: "preparer", bodyBin: null } as const;
    const [refusal] = checkSigningCertificate(certificate, asked).refusals;
    if (refusal) throw refusal;
  };
  if (signer.certificate) requireSigning(signer.certificate);
  return async (manifest) => {
    const signature = await signer.sign(manifest, watch);
    const policy = await policyNow(deps);
    await checkSignature(signature, manifest, policy, requireSigning);
    return signature;
  };
}
