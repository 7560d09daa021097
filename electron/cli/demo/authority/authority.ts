import type { Certificate } from "pkijs";
import {
  type CertificateContent,
  type CertificateSigner,
  type ExtraExtension,
  makeCertificate,
} from "./certificate.ts";
import { generateKeyPair, type KeyAlgorithm, type KeyPair } from "./key-pair.ts";
import { authorityName, type Holder, holderName } from "./subject.ts";
import { extendedUsages, keyUsageBits } from "./usages.ts";

/** A certificate with its private key. */
export interface Issued {
  readonly certificate: Certificate;
  readonly der: Uint8Array;
  readonly keys: KeyPair;
}

/** A test authority of two stages as НУЦ РК has: a root, and the authority that issues. Nobody else trusts it. */
export interface Authority {
  readonly root: Issued;
  readonly issuer: Issued;
  /** What to give to `--trust` and to `openssl -CAfile`. */
  readonly rootPem: string;
}

export interface AuthorityOptions {
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly algorithm?: KeyAlgorithm;
  readonly rootName?: string;
  readonly issuerName?: string;
}

export interface CertificateRequest {
  readonly holder: Holder;
  readonly usage: keyof typeof extendedUsages;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly algorithm?: KeyAlgorithm;
  /** With which the authority signs, unless its key is GOST; SHA-1 makes a certificate that must be refused. */
  readonly digest?: string;
  /** Instead of those that go with `usage`. */
  readonly keyUsage?: number | null;
  readonly extendedKeyUsages?: readonly string[];
  readonly extra?: readonly ExtraExtension[];
}

const defaultRootName = "ҚАЛҚАН СЫНАҚ НЕГІЗГІ ОРТАЛЫҒЫ";
const defaultIssuerName = "ҚАЛҚАН СЫНАҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҒЫ";

/** Makes a root and the authority under it. */
export async function makeAuthority(options: AuthorityOptions): Promise<Authority> {
  const { algorithm = "RSA-2048", rootName = defaultRootName, issuerName = defaultIssuerName } = options;
  const rootKeys = await generateKeyPair(algorithm);
  const root = await issueAuthority({ ...options, name: rootName, keys: rootKeys, issuer: null });
  const issuer = await issueAuthority({
    ...options,
    name: issuerName,
    keys: await generateKeyPair(algorithm),
    issuer: root,
    pathLength: 0,
  });
  return { root, issuer, rootPem: toPem(root.der, "CERTIFICATE") };
}

export interface AuthorityRequest {
  readonly name: string;
  readonly keys: KeyPair;
  /** Null for a root. */
  readonly issuer: Issued | null;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly pathLength?: number;
}

/** Makes one authority's certificate. */
export function issueAuthority(request: AuthorityRequest): Promise<Issued> {
  const { name, keys, issuer, notBefore, notAfter, pathLength } = request;
  const subject = authorityName(name);
  const content: CertificateContent = {
    subject,
    keys,
    notBefore,
    notAfter,
    keyUsage: keyUsageBits.authority,
    extendedKeyUsages: [],
    authority: pathLength === undefined ? {} : { pathLength },
  };
  const ownSigner = { name: subject, keys, digest: "SHA-256" };
  return finish(content, keys, issuer ? signerOf(issuer, "SHA-256") : ownSigner);
}

/** Issues a certificate to a person as НУЦ РК writes it, with a key of its own. */
export async function issueCertificate(issuer: Issued, request: CertificateRequest): Promise<Issued> {
  const { holder, usage, notBefore, notAfter, algorithm = "RSA-2048", digest = "SHA-256" } = request;
  const usualKeyUsage = usage === "authentication" ? keyUsageBits.authentication : keyUsageBits.signing;
  const keys = await generateKeyPair(algorithm);
  const content: CertificateContent = {
    subject: holderName(holder),
    keys,
    notBefore,
    notAfter,
    keyUsage: request.keyUsage === undefined ? usualKeyUsage : request.keyUsage,
    extendedKeyUsages: request.extendedKeyUsages ?? extendedUsages[usage],
    authority: null,
    extra: request.extra ?? [],
  };
  return finish(content, keys, signerOf(issuer, digest));
}

function signerOf({ certificate, keys }: Issued, digest: string): CertificateSigner {
  return { name: certificate.subject, keys, digest };
}

async function finish(content: CertificateContent, keys: KeyPair, signer: CertificateSigner): Promise<Issued> {
  const certificate = await makeCertificate(content, signer);
  return { certificate, der: new Uint8Array(certificate.toSchema(false).toBER(false)), keys };
}

/** RFC 7468. */
export function toPem(der: Uint8Array, label: string): string {
  const lines =
    Buffer.from(der)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}
