import { createHash, createPrivateKey, sign } from "node:crypto";
import { readGostPrivateKey } from "#backend/signing/index.ts";
import type { Issued } from "#cli/demo/authority/authority.ts";
import { streebog512 } from "../../../electron/backend/signing/gost/streebog.ts";
import { der, oid } from "./ber.ts";
import { pkcs8Of } from "./people.ts";

/** What to make otherwise than right, to prove that the reader sees it. */
export interface Faults {
  readonly digest?: keyof typeof digestOids;
  /** By attribute name, DER of the whole attribute instead of the right one; null leaves it out. */
  readonly attributes?: Partial<
    Record<"contentType" | "messageDigest" | "signingTime" | "signingCertificate", Uint8Array | null>
  >;
  readonly moreAttributes?: readonly Uint8Array[];
  /** How the SET of attributes is laid out for the file and for signing alike. */
  readonly order?: (attributes: Uint8Array[]) => Uint8Array[];
  readonly attributeSet?: (attributes: readonly Uint8Array[]) => { inFile: Uint8Array; signed: Uint8Array };
  readonly certificates?: readonly Uint8Array[];
  readonly encapsulated?: Uint8Array;
  /** Each SignerInfo, to be repeated or left out. */
  readonly signers?: (signer: Uint8Array) => readonly Uint8Array[];
  readonly signatureAlgorithm?: Uint8Array;
  readonly listedDigests?: readonly Uint8Array[];
  /** The outermost elements: BER of indefinite length instead of DER. */
  readonly wrap?: (tag: number, ...parts: readonly Uint8Array[]) => Uint8Array;
}

const digestOids = {
  "SHA-1": "1.3.14.3.2.26",
  "SHA-256": "2.16.840.1.101.3.4.2.1",
  "SHA-384": "2.16.840.1.101.3.4.2.2",
  "SHA-512": "2.16.840.1.101.3.4.2.3",
  "Streebog-512": "1.2.398.3.10.1.3.3",
} as const;

const signatureOids = {
  RSA: {
    "SHA-1": "1.2.840.113549.1.1.5",
    "SHA-256": "1.2.840.113549.1.1.11",
    "SHA-384": "1.2.840.113549.1.1.12",
    "SHA-512": "1.2.840.113549.1.1.13",
  },
  ECDSA: {
    "SHA-1": "1.2.840.10045.4.1",
    "SHA-256": "1.2.840.10045.4.3.2",
    "SHA-384": "1.2.840.10045.4.3.3",
    "SHA-512": "1.2.840.10045.4.3.4",
  },
} as const;

export function hash(digest: keyof typeof digestOids, bytes: Uint8Array): Uint8Array {
  if (digest === "Streebog-512") return streebog512(bytes);
  return createHash(digest.replace("-", "")).update(bytes).digest();
}

export function attribute(type: string, ...values: readonly Uint8Array[]): Uint8Array {
  return der(0x30, oid(type), der(0x31, ...values));
}

export const attributeTypes = {
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingTime: "1.2.840.113549.1.9.5",
  signingCertificate: "1.2.840.113549.1.9.16.2.47",
} as const;

/** signing-certificate-v2 that binds a certificate by SHA-256 alone. */
export function bindCertificate(certificate: Uint8Array): Uint8Array {
  const identifier = der(0x30, der(0x04, hash("SHA-256", certificate)));
  return attribute(attributeTypes.signingCertificate, der(0x30, der(0x30, identifier)));
}

/** A detached CAdES signature made apart from the program's own writer, right but for its `faults`. */
export async function makeCms(content: Uint8Array, signer: Issued, at: Date, faults: Faults = {}): Promise<Uint8Array> {
  const digest = faults.digest ?? "SHA-256";
  const usual = {
    contentType: attribute(attributeTypes.contentType, oid("1.2.840.113549.1.7.1")),
    messageDigest: attribute(attributeTypes.messageDigest, der(0x04, hash(digest, content))),
    signingTime: attribute(attributeTypes.signingTime, utcTime(at)),
    signingCertificate: bindCertificate(signer.der),
    ...faults.attributes,
  };
  const present = [...Object.values(usual).filter((item) => item !== null), ...(faults.moreAttributes ?? [])];
  const ordered = (faults.order ?? ((list) => list.sort(Buffer.compare)))(present);
  const set = faults.attributeSet?.(ordered) ?? { inFile: der(0xa0, ...ordered), signed: der(0x31, ...ordered) };
  const { algorithm, value } = await signValue(signer, digest, set.signed);
  const digestAlgorithm = der(0x30, oid(digestOids[digest]));
  const info = der(
    0x30,
    Uint8Array.of(2, 1, 1),
    der(
      0x30,
      Buffer.from(signer.certificate.issuer.toSchema().toBER()),
      Buffer.from(signer.certificate.serialNumber.toBER()),
    ),
    digestAlgorithm,
    set.inFile,
    faults.signatureAlgorithm ?? algorithm,
    der(0x04, value),
  );
  const wrap = faults.wrap ?? der;
  const encapsulated = faults.encapsulated ? [der(0xa0, der(0x04, faults.encapsulated))] : [];
  const signedData = wrap(
    0x30,
    Uint8Array.of(2, 1, 1),
    der(0x31, ...(faults.listedDigests ?? [digestAlgorithm])),
    wrap(0x30, oid("1.2.840.113549.1.7.1"), ...encapsulated),
    wrap(0xa0, ...(faults.certificates ?? [signer.der])),
    der(0x31, ...(faults.signers?.(info) ?? [info])),
  );
  return wrap(0x30, oid("1.2.840.113549.1.7.2"), wrap(0xa0, signedData));
}

export function utcTime(at: Date): Uint8Array {
  const text = at
    .toISOString()
    .replace(/[-:T]|\.\d+/g, "")
    .slice(2);
  return der(0x17, Buffer.from(text));
}

export async function signValue(
  signer: Issued,
  digest: keyof typeof digestOids,
  data: Uint8Array,
): Promise<{ algorithm: Uint8Array; value: Uint8Array }> {
  if (signer.keys.algorithm === "GOST-2015-512") {
    const algorithm = der(0x30, oid("1.2.398.3.10.1.1.2.3.2"), der(0x05));
    return { algorithm, value: readGostPrivateKey(signer.keys.pkcs8).sign(data) };
  }
  if (digest === "Streebog-512") throw new RangeError("only a GOST key signs Streebog");
  const pkcs8 = Buffer.from(pkcs8Of(signer));
  const family = signer.keys.algorithm.startsWith("ECDSA") ? "ECDSA" : "RSA";
  const key = createPrivateKey({ key: pkcs8, format: "der", type: "pkcs8" });
  const algorithm = der(0x30, oid(signatureOids[family][digest]), ...(family === "RSA" ? [der(0x05)] : []));
  return { algorithm, value: sign(digest.replace("-", ""), data, key) };
}
