import { constants, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { describe, expect, test } from "vitest";
import { inTemporaryFolder, openssl } from "#tests/support/signing/openssl.ts";
import { childrenOf, encoding, readWhole, tags } from "../../../electron/backend/signing/asn1-read.ts";
import { sequence } from "../../../electron/backend/signing/asn1-write.ts";
import { readPublicKey } from "../../../electron/backend/signing/public-key.ts";
import { checkSignatureValue } from "../../../electron/backend/signing/signature-value.ts";

const data = Buffer.from("what is signed");
const spkiOf = (key: KeyObject) => key.export({ type: "spki", format: "der" });
const parts = (spki: Uint8Array) => childrenOf(readWhole(spki), tags.sequence).map(encoding);

const plain = generateKeyPairSync("rsa", { modulusLength: 2048 });
/** SubjectPublicKeyInfo of a key that demands SHA-256 and 32 octets of salt, by openssl. */
const demanding = await inTemporaryFolder((folder) => {
  const demands = ["md:sha256", "mgf1_md:sha256", "saltlen:32"].flatMap((one) => ["-pkeyopt", `rsa_pss_keygen_${one}`]);
  openssl(folder, "genpkey", "-algorithm", "RSA-PSS", "-pkeyopt", "rsa_keygen_bits:2048", ...demands, "-out", "key");
  return openssl(folder, "pkey", "-in", "key", "-pubout", "-outform", "DER");
});

/** The plain key, with the identifier of the other: its holder can do what the identifier forbids. */
function demandingKey() {
  const [identifier = Buffer.alloc(0)] = parts(demanding);
  const [, key = Buffer.alloc(0)] = parts(spkiOf(plain.publicKey));
  return readPublicKey(readWhole(sequence(identifier, key)));
}

function pss(digest: "SHA-256" | "SHA-384", saltLength: number) {
  const how = { key: plain.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength };
  const value = sign(digest.replace("-", ""), data, how);
  return checkSignatureValue(demandingKey(), { kind: "rsaPss", digest, saltLength }, data, value);
}

describe("a key for RSASSA-PSS alone (RFC 4055, 3.3)", () => {
  test("signs with the digest and at least the salt that it demands, and not otherwise", async () => {
    expect(await pss("SHA-256", 32)).toBe("valid");
    expect(await pss("SHA-256", 47)).toBe("valid");
    expect(await pss("SHA-256", 31)).toBe("invalid");
    expect(await pss("SHA-384", 48)).toBe("invalid");
  });

  test("signs nothing by PKCS #1 v1.5", async () => {
    const value = sign("SHA256", data, plain.privateKey);
    const scheme = { kind: "rsa", digest: "SHA-256" } as const;
    expect(await checkSignatureValue(demandingKey(), scheme, data, value)).toBe("invalid");
    expect(await checkSignatureValue(readPublicKey(readWhole(spkiOf(plain.publicKey))), scheme, data, value)).toBe(
      "valid",
    );
  });
});
