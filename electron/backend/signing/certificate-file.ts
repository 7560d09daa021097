import { tryReadCertificate } from "./certificate.ts";
import { type CertificateInfo, describeCertificate } from "./certificate-info.ts";
import { readPem, readWholeFile } from "./material-files.ts";

/** A certificate as it lies in a file. */
export interface FoundCertificate {
  readonly info: CertificateInfo;
  /** It may issue certificates, and so is nobody's who signs documents. */
  readonly isAuthority: boolean;
}

/**
 * The certificates of a file, PEM or DER; none where it holds anything else, or one of them cannot be read.
 * @throws KalqanError signing.trustUnreadable {path}
 */
export async function readCertificateFile(path: string): Promise<FoundCertificate[]> {
  const bytes = await readWholeFile(path, "signing.trustUnreadable");
  const blocks = readPem(bytes, "CERTIFICATE");
  const read = (blocks.length > 0 ? blocks : [bytes]).map(tryReadCertificate);
  if (read.some((certificate) => certificate === null)) return [];
  return read.flatMap((certificate) =>
    certificate === null
      ? []
      : [{ info: describeCertificate(certificate), isAuthority: certificate.basicConstraints.isAuthority }],
  );
}
