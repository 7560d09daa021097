import {
  AuthenticatedSafe,
  CertBag,
  type Certificate,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from "pkijs";
import type { Issued } from "./authority.ts";

/** As OpenSSL 3 writes by default, with more rounds. The vector is a type's demand: the library makes its own. */
const cipher = { name: "AES-CBC", length: 256, iv: new Uint8Array(16) };
const hash = "SHA-256";
const rounds = 10_000;

/**
 * Writes a PKCS#12 key file (RFC 7292): AES-256, PBKDF2, HMAC-SHA-256.
 * @param password ASCII: the library puts one octet of it into each BMP character
 * @param issuers certificates to put beside the holder's own
 * @throws RangeError where the password is not ASCII
 */
export async function writeKeyFile(issued: Issued, password: string, issuers: readonly Issued[]): Promise<Uint8Array> {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
  if (!/^[\x00-\x7f]*$/.test(password)) throw new RangeError("password not in ASCII");
  const secret = new TextEncoder().encode(password).buffer;
  const sealing = {
    password: secret,
    contentEncryptionAlgorithm: cipher,
    hmacHashAlgorithm: hash,
    iterationCount: rounds,
  };
  const keyBag = new PKCS8ShroudedKeyBag({ parsedValue: PrivateKeyInfo.fromBER(issued.keys.pkcs8) });
  await keyBag.makeInternalValues(sealing);
  const certificates = [issued, ...issuers].map(({ certificate }) => certificateBag(certificate));
  const safe = new AuthenticatedSafe({
    parsedValue: {
      safeContents: [
        { privacyMode: 0, value: new SafeContents({ safeBags: [shroudedBag(keyBag)] }) },
        { privacyMode: 1, value: new SafeContents({ safeBags: certificates }) },
      ],
    },
  });
  await safe.makeInternalValues({ safeContents: [{}, sealing] });
  const file = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } });
  await file.makeInternalValues({
    password: secret,
    iterations: rounds,
    pbkdf2HashAlgorithm: hash,
    hmacHashAlgorithm: hash,
  });
  return new Uint8Array(file.toSchema().toBER(false));
}

function shroudedBag(bagValue: PKCS8ShroudedKeyBag): SafeBag {
  return new SafeBag({ bagId: "1.2.840.113549.1.12.10.1.2", bagValue });
}

function certificateBag(certificate: Certificate): SafeBag {
  const bagValue = new CertBag({ parsedValue: certificate });
  return new SafeBag({ bagId: "1.2.840.113549.1.12.10.1.3", bagValue });
}
