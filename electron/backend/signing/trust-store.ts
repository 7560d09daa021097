import { KalqanError } from "#shared/errors.ts";
import { hex } from "./asn1-values.ts";
import { type Certificate, isSelfIssued, tryReadCertificate } from "./certificate.ts";
import { shortName } from "./certificate-info.ts";
import { checkIssuedBy } from "./chain.ts";
import { computeDigest } from "./digests.ts";
import { listFiles, readPem, readWholeFile } from "./material-files.ts";

/** What is believed, and what helps to reach it. */
export interface TrustStore {
  /** Roots: self-issued certificates of authorities. A path ends here. */
  readonly anchors: readonly Certificate[];
  /** Issuing authorities: believed only by a path to an anchor, like those inside a signature. */
  readonly intermediates: readonly Certificate[];
}

export interface TrustSources {
  /** The program's own store, read whole. */
  readonly defaultFolder?: string;
  /** Of the program's own store, those left out: SHA-256, lower-case hexadecimal. */
  readonly distrusted?: readonly string[];
  /** PEM or DER files, or folders of them; each adds to the store. */
  readonly files: readonly string[];
}

const certificateFile = /\.(pem|crt|cer|der)$/i;

/**
 * Reads certificates into a trust store. A root must be signed by its own key, or the file is damaged or another thing
 * than it says; where that signature cannot be computed (GOST 34.310-2004), the root is taken as given.
 * @throws KalqanError signing.trustUnreadable {path} (no such file, cannot be read), signing.trustNotCertificate {path},
 *   signing.trustNotRoot {path, certificate}
 */
export async function loadTrustStore({ defaultFolder, distrusted = [], files }: TrustSources): Promise<TrustStore> {
  const paths = [...(defaultFolder === undefined ? [] : [defaultFolder]), ...files];
  const certificates = new Map<string, Certificate>();
  for (const path of paths) {
    const found = await listFiles(path, certificateFile, "signing.trustUnreadable");
    if (found.length === 0) throw new KalqanError("signing.trustNotCertificate", { path });
    for (const file of found) {
      for (const certificate of await readCertificates(file)) {
        await checkRoot(certificate, file);
        if (path === defaultFolder && distrusted.includes(digestOf(certificate))) continue;
        certificates.set(Buffer.from(certificate.der).toString("base64"), certificate);
      }
    }
  }
  const all = [...certificates.values()];
  return {
    anchors: all.filter((certificate) => isSelfIssued(certificate)),
    intermediates: all.filter((certificate) => !isSelfIssued(certificate)),
  };
}

function digestOf({ der }: Certificate): string {
  return hex(computeDigest("SHA-256", der));
}

async function checkRoot(certificate: Certificate, path: string): Promise<void> {
  if (!isSelfIssued(certificate) || (await checkIssuedBy(certificate, certificate)) !== "invalid") return;
  throw new KalqanError("signing.trustNotRoot", { path, certificate: shortName(certificate) });
}

async function readCertificates(file: string): Promise<Certificate[]> {
  const bytes = await readWholeFile(file, "signing.trustUnreadable");
  const blocks = readPem(bytes, "CERTIFICATE");
  const certificates = (blocks.length > 0 ? blocks : [bytes]).map(tryReadCertificate);
  const good = certificates.filter((certificate) => certificate !== null);
  if (good.length < certificates.length) throw new KalqanError("signing.trustNotCertificate", { path: file });
  return good;
}
