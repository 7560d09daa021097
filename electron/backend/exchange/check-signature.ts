import {
  type CertificateInfo,
  type SignatureCheck,
  type ValidationPolicy,
  verifyDetached,
} from "#backend/signing/index.ts";
import { KalqanError } from "#shared/errors.ts";
import type { SubIndication } from "#shared/package/verdict.ts";

type SignatureProblem = SignatureCheck["problems"][number];
type Indications = ReadonlySet<SubIndication | null>;

/** What a root or a list that is not at hand here leaves open: the receiver's to judge, and no fault of the signature. */
const leftOpen: Indications = new Set(["NO_CERTIFICATE_CHAIN_FOUND", "OUT_OF_BOUNDS_NO_POE", "TRY_LATER"]);

/** What speaks against the certificate and its path. All else speaks against the signature itself. */
const ofCertificate: Indications = new Set([
  ...leftOpen,
  "CHAIN_CONSTRAINTS_FAILURE",
  "EXPIRED",
  "NOT_YET_VALID",
  "REVOKED",
  "REVOKED_NO_POE",
]);

/**
 * Lets a signature into a package only if it is detached, over exactly these bytes, has all that CAdES baseline B wants
 * signed (EN 319 122-1, 6.3), is valid, and its certificate fits. One that carries its content inside is refused even
 * where that is the same: to take it out would be to write a signature file that nobody has made.
 * @param requireFitting raises what forbids this certificate to sign; asked before its path, for it says it better
 * Errors: exchange.signatureWithContent, exchange.signatureOfOtherContent, exchange.signatureIncomplete {attribute},
 * exchange.signatureNotSound {reason: a code under `problems`, and its data}, signing.gostOld, and those of `requireFitting`.
 */
export async function checkSignature(
  signature: Uint8Array,
  manifest: Uint8Array,
  policy: ValidationPolicy,
  requireFitting: (certificate: CertificateInfo) => void,
): Promise<void> {
  const { certificate, problems } = await verifyDetached(signature, manifest, policy);
  const faults = problems.filter(({ severity, subIndication }) => severity === "error" && !leftOpen.has(subIndication));
  const [own] = faults.filter(({ subIndication }) => !ofCertificate.has(subIndication));
  if (own) throw asError(own);
  if (!certificate) throw new KalqanError("exchange.signatureNotSound", { reason: "signing.noSigningCertificate" });
  requireFitting(certificate);
  const [fault] = faults;
  if (fault) throw asError(fault);
}

function asError({ code, data }: SignatureProblem): KalqanError {
  switch (code) {
    case "signing.contentInside":
      return new KalqanError("exchange.signatureWithContent");
    case "signing.contentChanged":
      return new KalqanError("exchange.signatureOfOtherContent");
    case "signing.attributeMissing":
      return new KalqanError("exchange.signatureIncomplete", { attribute: data.attribute ?? "—" });
    case "signing.weakCertificateDigest":
      return new KalqanError("signing.weakCertificate", data);
    case "signing.gostOld":
      return new KalqanError("signing.gostOld");
    default:
      return new KalqanError("exchange.signatureNotSound", { ...data, reason: code });
  }
}
