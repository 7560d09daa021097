import { KalqanError } from "#shared/errors.ts";
import { Asn1Error, encoding, expectTag, readElement, tags } from "./asn1-read.ts";
import { type Certificate, tryReadCertificate } from "./certificate.ts";
import { issuersUpwards } from "./chain.ts";
import { type Password, passwordForms, sealMatches, unseal } from "./key-file-password.ts";
import { type Bags, type KeyFile, mergeBags, readBags, readKeyFile, type Sealed } from "./key-file-structure.ts";
import { belongsTo, importPrivateKey, type PrivateKey, type SigningKey, signingKey } from "./signing-key.ts";

/**
 * Opens a PKCS#12 key file: НУЦ РК's (BER, triple DES, RC2-40) and OpenSSL 3's (AES) alike, with RSA, ECDSA
 * and GOST 34.10-2015 keys.
 * @param password as typed; any characters, may be empty
 * @throws KalqanError signing.keyFileForeign (not a PKCS#12 file), signing.keyFileBroken, signing.wrongPassword,
 *   signing.keyFileUnsupported {algorithm}, signing.keyFileEmpty (no private key), signing.keyFileSeveral,
 *   signing.keyWithoutCertificate, signing.weakKey {algorithm}, signing.keyAlgorithmUnsupported {algorithm},
 *   signing.gostOld
 */
export async function openKeyFile(bytes: Uint8Array, password: string): Promise<SigningKey> {
  const file = readKeyFile(bytes);
  let keys: readonly Uint8Array[] = [];
  try {
    const contents = await openWithPassword(file, password);
    keys = contents.keys;
    const [pkcs8, another] = keys;
    if (!pkcs8) throw new KalqanError("signing.keyFileEmpty");
    if (another) throw new KalqanError("signing.keyFileSeveral");
    const key = await importPrivateKey(pkcs8);
    const readable = contents.certificates.map(tryReadCertificate).filter((certificate) => certificate !== null);
    const own = await findOwn(key, readable);
    if (!own) throw new KalqanError("signing.keyWithoutCertificate");
    return signingKey(key, own, await issuersUpwards(own, readable));
  } catch (error) {
    if (error instanceof Asn1Error) throw new KalqanError("signing.keyFileBroken", {}, { cause: error });
    throw error;
  } finally {
    for (const key of keys) key.fill(0);
  }
}

interface Contents {
  readonly keys: readonly Uint8Array[];
  readonly certificates: readonly Uint8Array[];
}

/** @throws KalqanError signing.wrongPassword, signing.keyFileBroken */
async function openWithPassword(file: KeyFile, password: string): Promise<Contents> {
  const forms = passwordForms(password);
  const right = forms.filter((form) => file.seal === null || sealMatches(file.seal, file.safe, form));
  for (const form of right) {
    const contents = await unsealAll(file, form);
    if (contents) return contents;
  }
  if (right.length > 0) throw new KalqanError(file.seal ? "signing.keyFileBroken" : "signing.wrongPassword");
  // The seal does not open, yet something inside does: the password is right and the file was damaged.
  for (const form of forms) {
    if (await opensAnything(file, form)) throw new KalqanError("signing.keyFileBroken");
  }
  throw new KalqanError("signing.wrongPassword");
}

async function opensAnything(file: KeyFile, password: Password): Promise<boolean> {
  const opened: Bags[] = [];
  for (const part of file.parts) {
    const bags = await attempt(async () => readBags(await unsealOne(part, password)));
    if (bags && !(part instanceof Uint8Array)) return true;
    if (bags) opened.push(bags);
  }
  for (const key of mergeBags(opened).keys) {
    const pkcs8 = await attempt(async () => onlyElement(await unsealOne(key, password)));
    pkcs8?.fill(0);
    if (pkcs8 && !(key instanceof Uint8Array)) return true;
  }
  return false;
}

/** Null where what was sealed is not ASN.1: another password, or damaged bytes. */
async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Asn1Error) return null;
    throw error;
  }
}

/** Null where a part does not open with the password, or what comes out of it is not what key files hold. */
function unsealAll(file: KeyFile, password: Password): Promise<Contents | null> {
  return attempt(async () => {
    const groups: Bags[] = [];
    for (const part of file.parts) groups.push(readBags(await unsealOne(part, password)));
    const bags = mergeBags(groups);
    const keys: Uint8Array[] = [];
    for (const key of bags.keys) keys.push(onlyElement(await unsealOne(key, password)));
    return { keys, certificates: bags.certificates };
  });
}

async function unsealOne(part: Sealed | Uint8Array, password: Password): Promise<Uint8Array> {
  const plain = part instanceof Uint8Array ? part : await unseal(part, password);
  if (!plain) throw new Asn1Error("does not open");
  return plain;
}

/** A copy of the PKCS#8 key without what some programs pad it with: it will be wiped after use. */
function onlyElement(pkcs8: Uint8Array): Uint8Array {
  return encoding(expectTag(readElement(pkcs8), tags.sequence)).slice();
}

async function findOwn(key: PrivateKey, certificates: readonly Certificate[]): Promise<Certificate | null> {
  for (const certificate of certificates) {
    if (await belongsTo(key, certificate)) return certificate;
  }
  return null;
}
