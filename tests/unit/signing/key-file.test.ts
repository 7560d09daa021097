import { beforeAll, describe, expect, test } from "vitest";
import { openKeyFile } from "#backend/signing/index.ts";
import { type Authority, type Issued, toPem } from "#cli/demo/authority/authority.ts";
import { writeKeyFile } from "#cli/demo/authority/key-file.ts";
import { der, integer, oid } from "#tests/support/signing/ber.ts";
import { gostPkcs8, gostPkcs8OfInteger } from "#tests/support/signing/gost-keys.ts";
import { writeNcaKeyFile } from "#tests/support/signing/nca-key-file.ts";
import { inTemporaryFolder, openssl, writeFiles } from "#tests/support/signing/openssl.ts";
import { bodyBin, head, issueTo, pkcs8Of, testAuthority } from "#tests/support/signing/people.ts";

const password = "Sынақ-Құпиясөз-1";
let authority: Authority;
let rsa: Issued;
let ecdsa: Issued;

beforeAll(async () => {
  authority = await testAuthority();
  rsa = await issueTo(authority.issuer, { algorithm: "RSA-2048" });
  ecdsa = await issueTo(authority.issuer, { algorithm: "ECDSA-P384" });
});

/** A key file made by openssl with the given options. */
function opensslKeyFile(issued: Issued, secret: string, ...options: readonly string[]): Promise<Buffer> {
  return inTemporaryFolder(async (folder) => {
    writeFiles(folder, {
      "key.pem": toPem(pkcs8Of(issued), "PRIVATE KEY"),
      "leaf.pem": toPem(issued.der, "CERTIFICATE"),
      "chain.pem": toPem(authority.issuer.der, "CERTIFICATE") + authority.rootPem,
    });
    const files = ["-inkey", "key.pem", "-in", "leaf.pem", "-certfile", "chain.pem", "-passout", `pass:${secret}`];
    return openssl(folder, "pkcs12", "-export", ...files, ...options);
  });
}

async function ncaKeyFile(issued: Issued, secret: string): Promise<Uint8Array> {
  return writeNcaKeyFile(pkcs8Of(issued), [issued.der], secret);
}

describe("opens the key files that offices hold", () => {
  test("НУЦ РК's: BER, triple DES, RC2-40", async () => {
    const file = await ncaKeyFile(rsa, password);
    expect(Buffer.from(file).includes(Buffer.from("060a2a864886f70d010c0106", "hex")), "RC2-40 is in it").toBe(true);
    const key = await openKeyFile(file, password);
    expect(key.certificate).toMatchObject({
      commonName: "ҮЛГІЛИЕВ СЫНАҚ",
      surname: "ҮЛГІЛИЕВ",
      givenName: "ТЕСТҰЛЫ",
      iin: head.iin,
      bin: bodyBin,
      organisation: "Үлгі министрлігі",
      algorithm: "RSA-2048",
      purposes: ["organisation", "head", "signing"],
    });
    expect(key.chain).toEqual([]);
  });

  test("OpenSSL 3's: AES-256, with the chain beside the key", async () => {
    const key = await openKeyFile(await opensslKeyFile(ecdsa, password), password);
    expect(key.certificate.algorithm).toBe("ECDSA-P384");
    expect(key.digest).toBe("SHA-384");
    expect(key.chain.map((link) => Buffer.from(link).toString("hex"))).toEqual([
      Buffer.from(authority.issuer.der).toString("hex"),
    ]);
  });

  test.each([
    ["the old openssl default", ["-legacy"]],
    ["triple DES all through", ["-keypbe", "PBE-SHA1-3DES", "-certpbe", "PBE-SHA1-3DES", "-macalg", "sha1"]],
    ["RC2 of 128 bits", ["-legacy", "-certpbe", "PBE-SHA1-RC2-128"]],
    ["two-key triple DES", ["-legacy", "-keypbe", "PBE-SHA1-2DES"]],
    ["AES-128 and SHA-512", ["-keypbe", "AES-128-CBC", "-certpbe", "AES-192-CBC", "-macalg", "sha512"]],
    ["PBKDF2 with triple DES", ["-keypbe", "DES-EDE3-CBC"]],
    ["nothing sealed but the key", ["-certpbe", "NONE"]],
    ["no seal over the whole", ["-nomac"]],
  ])("by openssl: %s", async (_, options) => {
    const file = await opensslKeyFile(rsa, password, ...options);
    expect((await openKeyFile(file, password)).certificate.iin).toBe(head.iin);
    await expect(openKeyFile(file, "another")).rejects.toMatchObject({ code: "signing.wrongPassword" });
  });

  test("the demonstration's own", async () => {
    const file = await writeKeyFile(rsa, "demo", [authority.issuer, authority.root]);
    const key = await openKeyFile(file, "demo");
    expect(key.certificate.bin).toBe(bodyBin);
    expect(key.chain).toHaveLength(1);
  });

  test.each(["", "1", "пароль", "құпиясөз", "𝄞 surrogate", "x".repeat(200)])("password «%s»", async (secret) => {
    expect((await openKeyFile(await ncaKeyFile(ecdsa, secret), secret)).certificate.iin).toBe(head.iin);
    expect((await openKeyFile(await opensslKeyFile(ecdsa, secret), secret)).certificate.iin).toBe(head.iin);
  });

  test("bytes after the file's end do not matter", async () => {
    const file = Buffer.concat([await ncaKeyFile(rsa, password), Buffer.alloc(64)]);
    expect((await openKeyFile(file, password)).certificate.iin).toBe(head.iin);
  });

  test("the private key cannot be read out", async () => {
    const key = await openKeyFile(await ncaKeyFile(rsa, password), password);
    expect(Object.values(key).some((value) => value instanceof CryptoKey && value.extractable)).toBe(false);
    expect(await key.sign(Buffer.from("data"))).toHaveLength(256);
  });
});

describe("says what is wrong with a key file", () => {
  const opened = (file: Uint8Array, secret = password) => expect(openKeyFile(file, secret)).rejects;

  test("a wrong password", async () => {
    await opened(await ncaKeyFile(rsa, password), "other").toMatchObject({ code: "signing.wrongPassword" });
    await opened(await opensslKeyFile(rsa, password), "").toMatchObject({ code: "signing.wrongPassword" });
  });

  test.each([
    ["an empty file", Buffer.alloc(0)],
    ["text", Buffer.from("Құжат")],
    ["a PDF", Buffer.from("%PDF-1.7\n")],
    ["a Java key store", Buffer.from("feedfeed00000002", "hex")],
  ])("another kind of file: %s", async (_, file) => {
    await opened(file).toMatchObject({ code: "signing.keyFileForeign" });
  });

  test("a certificate in place of a key file", async () => {
    await opened(rsa.der).toMatchObject({ code: "signing.keyFileForeign" });
    await opened(Buffer.from(authority.rootPem)).toMatchObject({ code: "signing.keyFileForeign" });
  });

  test("a file cut short", async () => {
    const file = await ncaKeyFile(rsa, password);
    await opened(file.subarray(0, file.length / 2)).toMatchObject({ code: "signing.keyFileBroken" });
    await opened(file.subarray(0, 20)).toMatchObject({ code: "signing.keyFileBroken" });
  });

  test("a byte changed anywhere in the sealed bytes: damaged, not a wrong password", async () => {
    for (const whole of [await opensslKeyFile(rsa, password), await ncaKeyFile(rsa, password)]) {
      const places = [0.2, 0.4, 0.5, 0.6, 0.7].map((share) => Math.floor(whole.length * share));
      const codes = await Promise.all(
        places.map(async (place) => {
          const file = Buffer.from(whole);
          file[place] = (file[place] ?? 0) ^ 1;
          return openKeyFile(file, password).catch((error) => error.code);
        }),
      );
      expect(new Set(codes)).toEqual(new Set(["signing.keyFileBroken"]));
    }
  });

  test("no key, several keys, a key without its certificate", async () => {
    const pkcs8 = pkcs8Of(rsa);
    const onlyCertificate = await inTemporaryFolder((folder) => {
      writeFiles(folder, { "leaf.pem": toPem(rsa.der, "CERTIFICATE"), password });
      return openssl(folder, "pkcs12", "-export", "-nokeys", "-in", "leaf.pem", "-passout", "file:password");
    });
    await opened(onlyCertificate).toMatchObject({ code: "signing.keyFileEmpty" });
    await opened(writeNcaKeyFile(pkcs8, [], password)).toMatchObject({ code: "signing.keyWithoutCertificate" });
    await opened(writeNcaKeyFile(pkcs8, [ecdsa.der], password)).toMatchObject({
      code: "signing.keyWithoutCertificate",
    });
    const bag = der(0x30, oid("1.2.840.113549.1.12.10.1.1"), der(0xa0, pkcs8));
    await opened(plainKeyFile(der(0x30, bag, bag))).toMatchObject({ code: "signing.keyFileSeveral" });
  });

  test("of several certificates the key's own is taken", async () => {
    const another = await issueTo(authority.issuer, { algorithm: "RSA-2048" });
    const key = await openKeyFile(writeNcaKeyFile(pkcs8Of(rsa), [another.der, rsa.der], password), password);
    expect(key.certificate.der).toEqual(rsa.der);
  });

  test("an RSA key of 1024 bits, a curve that packages are not written with", async () => {
    const short = await issueTo(authority.issuer, { algorithm: "RSA-1024" });
    await opened(await ncaKeyFile(short, password)).toMatchObject({
      code: "signing.weakKey",
      data: { algorithm: "RSA-1024" },
    });
    const large = await issueTo(authority.issuer, { algorithm: "ECDSA-P521" });
    await opened(await ncaKeyFile(large, password)).toMatchObject({ code: "signing.keyAlgorithmUnsupported" });
  });

  test("Kazakhstan's GOST keys of the years before, by name; of 256 bits, or with another curve or digest, by number", async () => {
    const keyFile = (algorithm: string, parameters?: readonly string[]) =>
      writeNcaKeyFile(gostPkcs8(Buffer.alloc(64, 7), algorithm, parameters), [], password);
    await opened(keyFile("1.2.398.3.10.1.1.1.1")).toMatchObject({ code: "signing.gostOld" });
    const unsupported = (algorithm: string) => ({ code: "signing.keyAlgorithmUnsupported", data: { algorithm } });
    await opened(keyFile("1.2.398.3.10.1.1.2.1")).toMatchObject(unsupported("1.2.398.3.10.1.1.2.1"));
    const [gost, curve, digest] = ["1.2.398.3.10.1.1.2.2", "1.2.398.3.10.1.1.2.2.1", "1.2.398.3.10.1.3.3"];
    for (const parameters of [["1.2.643.7.1.2.1.2.2", digest], [curve, "1.2.398.3.10.1.3.2"], [curve], []]) {
      await opened(keyFile(gost, parameters)).toMatchObject(unsupported(gost));
    }
  });

  test.each([
    ["zero", gostPkcs8(Buffer.alloc(64))],
    ["beyond the order", gostPkcs8(Buffer.alloc(64, 0xff))],
    ["of another length", gostPkcs8(Buffer.alloc(32, 7))],
    ["no octet string", gostPkcs8OfInteger()],
  ])("a GOST key that is none: %s", async (_, pkcs8) => {
    await opened(writeNcaKeyFile(pkcs8, [rsa.der], password)).toMatchObject({ code: "signing.keyFileBroken" });
  });

  test("a seal of another sort (PBMAC1), and rounds without number", async () => {
    const seal = (algorithm: string, rounds: number) =>
      der(
        0x30,
        der(0x30, der(0x30, oid(algorithm)), der(0x04, Buffer.alloc(32))),
        der(0x04, Buffer.alloc(8)),
        integer(rounds),
      );
    const pbmac1 = plainKeyFile(der(0x30), seal("1.2.840.113549.1.5.14", 1));
    await opened(pbmac1).toMatchObject({ code: "signing.keyFileUnsupported" });
    const endless = plainKeyFile(der(0x30), seal("2.16.840.1.101.3.4.2.1", 0x7fffffff));
    await opened(endless).toMatchObject({ code: "signing.keyFileBroken" });
  });
});

/** A key file in which nothing is sealed. */
function plainKeyFile(bags: Uint8Array, ...rest: readonly Uint8Array[]): Uint8Array {
  const info = (content: Uint8Array) => der(0x30, oid("1.2.840.113549.1.7.1"), der(0xa0, der(0x04, content)));
  return der(0x30, integer(3), info(der(0x30, info(bags))), ...rest);
}
