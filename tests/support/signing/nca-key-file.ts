import { randomBytes } from "node:crypto";
import forge from "node-forge";
import { der, indefinite, integer, oid, piecewise } from "./ber.ts";

const rounds = 1024;

/**
 * A key file as НУЦ РК writes it: BER of indefinite lengths, the key under SHA-1 and triple DES, the certificates under
 * SHA-1 and 40-bit RC2, sealed with HMAC-SHA-1, 1024 rounds. Its key derivation and ciphers are node-forge's own.
 */
export function writeNcaKeyFile(pkcs8: Uint8Array, certificates: readonly Uint8Array[], password: string): Uint8Array {
  const keyBag = bag("1.2.840.113549.1.12.10.1.2", sealedKey(pkcs8, password));
  const certificateBags = certificates.map((certificate) => {
    const wrapped = der(0xa0, der(0x04, certificate));
    return bag("1.2.840.113549.1.12.10.1.3", indefinite(0x30, oid("1.2.840.113549.1.9.22.1"), wrapped));
  });
  const safe = indefinite(
    0x30,
    contentInfo("1.2.840.113549.1.7.1", piecewise(indefinite(0x30, keyBag))),
    contentInfo("1.2.840.113549.1.7.6", sealedCertificates(indefinite(0x30, ...certificateBags), password)),
  );
  const body = contentInfo("1.2.840.113549.1.7.1", piecewise(safe));
  return indefinite(0x30, integer(3), body, seal(safe, password));
}

function contentInfo(type: string, content: Uint8Array): Uint8Array {
  return indefinite(0x30, oid(type), indefinite(0xa0, content));
}

function bag(id: string, value: Uint8Array): Uint8Array {
  return indefinite(0x30, oid(id), indefinite(0xa0, value));
}

function sealedKey(pkcs8: Uint8Array, password: string): Uint8Array {
  const salt = randomBytes(20);
  const cipher = forge.cipher.createCipher("3DES-CBC", derive(password, salt, 1, 24));
  cipher.start({ iv: derive(password, salt, 2, 8) });
  const data = encrypt(cipher, pkcs8);
  return der(0x30, pbe("1.2.840.113549.1.12.1.3", salt), der(0x04, data));
}

function sealedCertificates(bags: Uint8Array, password: string): Uint8Array {
  const salt = randomBytes(20);
  const cipher = forge.rc2.createEncryptionCipher(derive(password, salt, 1, 5), 40);
  cipher.start(derive(password, salt, 2, 8));
  const data = encrypt(cipher, bags);
  const algorithm = pbe("1.2.840.113549.1.12.1.6", salt);
  return indefinite(
    0x30,
    integer(0),
    indefinite(0x30, oid("1.2.840.113549.1.7.1"), algorithm, piecewise(data, 0xa0, 500)),
  );
}

function pbe(algorithm: string, salt: Uint8Array): Uint8Array {
  return der(0x30, oid(algorithm), der(0x30, der(0x04, salt), integer(rounds)));
}

type Purpose = 1 | 2 | 3;

function derive(password: string, salt: Uint8Array, purpose: Purpose, size: number): forge.util.ByteBuffer {
  const octets = forge.util.createBuffer(Buffer.from(salt).toString("binary"));
  return forge.pkcs12.generateKey(password, octets, purpose, rounds, size);
}

interface Cipher {
  update(input: forge.util.ByteBuffer): void;
  finish(): boolean;
  output: forge.util.ByteBuffer;
}

function encrypt(started: Cipher, data: Uint8Array): Uint8Array {
  started.update(forge.util.createBuffer(Buffer.from(data).toString("binary")));
  started.finish();
  return Buffer.from(started.output.getBytes(), "binary");
}

function seal(safe: Uint8Array, password: string): Uint8Array {
  const salt = randomBytes(20);
  const hmac = forge.hmac.create();
  hmac.start("sha1", derive(password, salt, 3, 20).getBytes());
  hmac.update(Buffer.from(safe).toString("binary"));
  const value = Buffer.from(hmac.digest().getBytes(), "binary");
  const algorithm = der(0x30, oid("1.3.14.3.2.26"), der(0x05));
  return der(0x30, der(0x30, algorithm, der(0x04, value)), der(0x04, salt), integer(rounds));
}
