import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openssl } from "#tests/support/signing/openssl.ts";

/** Keys that openssl makes, by name: what other programs sign with. */
export const opensslKeys = {
  rsa: ["RSA", "rsa_keygen_bits:2048"],
  rsa3072: ["RSA", "rsa_keygen_bits:3072"],
  p256: ["EC", "ec_paramgen_curve:P-256"],
  p384: ["EC", "ec_paramgen_curve:P-384"],
  p521: ["EC", "ec_paramgen_curve:P-521"],
} as const;
export type OpensslKey = keyof typeof opensslKeys;

/** Of the body that its signers sign for. */
export const opensslBin = "000000000000";

const configuration = `[req]
distinguished_name = name
[name]
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[signer]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature,nonRepudiation
extendedKeyUsage = emailProtection,1.2.398.3.3.4.1.2,1.2.398.3.3.4.1.2.1
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
`;

/**
 * An authority made by openssl alone in `folder`: root.pem, issuer.pem, and for each key `<name>.pem`, `<name>.key`. Its
 * signers are heads of a body, as НУЦ РК marks them.
 */
export function makeOpensslAuthority(folder: string): { readonly rootFile: string } {
  writeFileSync(join(folder, "openssl.cnf"), configuration);
  makeKey(folder, "root", "p384");
  const subject = "/C=KZ/CN=Other root";
  const self = ["-x509", "-new", "-key", "root.key", "-out", "root.pem", "-subj", subject, "-days", "3650"];
  openssl(folder, "req", ...self, "-config", "openssl.cnf", "-extensions", "authority", "-sha384");
  makeKey(folder, "issuer", "p256");
  certify(folder, "issuer", "root", "/C=KZ/CN=Other issuer", "authority");
  for (const name of Object.keys(opensslKeys) as OpensslKey[]) {
    makeKey(folder, name, name);
    const subject = `/C=KZ/CN=Signer ${name}/serialNumber=IIN000000000000/O=Other body/OU=BIN${opensslBin}`;
    certify(folder, name, "issuer", subject, "signer");
  }
  return { rootFile: join(folder, "root.pem") };
}

function makeKey(folder: string, name: string, kind: OpensslKey): void {
  const [algorithm, option] = opensslKeys[kind];
  openssl(folder, "genpkey", "-algorithm", algorithm, "-pkeyopt", option, "-out", `${name}.key`);
}

function certify(folder: string, name: string, issuer: string, subject: string, extensions: string): void {
  openssl(folder, "req", "-new", "-key", `${name}.key`, "-out", "request", "-subj", subject, "-config", "openssl.cnf");
  const by = ["-CA", `${issuer}.pem`, "-CAkey", `${issuer}.key`, "-CAcreateserial"];
  const how = ["-extfile", "openssl.cnf", "-extensions", extensions, "-days", "365", "-sha256"];
  openssl(folder, "x509", "-req", "-in", "request", "-out", `${name}.pem`, ...by, ...how);
}
