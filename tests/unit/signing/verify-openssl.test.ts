import { beforeAll, describe, expect, test } from "vitest";
import { type TrustStore, verifyDetached } from "#backend/signing/index.ts";
import { type Authority, type Issued, toPem } from "#cli/demo/authority/authority.ts";
import { inTemporaryFolder, openssl, writeFiles } from "#tests/support/signing/openssl.ts";
import { bodyBin, head, issueTo, pkcs8Of, testAuthority } from "#tests/support/signing/people.ts";
import { policyAt, trustIn } from "#tests/support/signing/policy.ts";

/** openssl signs by its own clock, so these certificates are valid now. */
const day = 86_400_000;
const alive = { notBefore: new Date(Date.now() - day), notAfter: new Date(Date.now() + day) };
const content = Buffer.from("the manifest of a package\r\nwith line ends of both kinds\n");

let authority: Authority;
let trust: TrustStore;
const signers = new Map<string, Issued>();

beforeAll(async () => {
  authority = await testAuthority("RSA-2048");
  trust = await trustIn(authority.root.der);
  for (const algorithm of ["RSA-2048", "ECDSA-P256", "ECDSA-P384", "ECDSA-P521"] as const) {
    signers.set(algorithm, await issueTo(authority.issuer, { algorithm, ...alive }));
  }
});

function opensslSignature(algorithm: string, ...options: readonly string[]): Promise<Uint8Array> {
  return inTemporaryFolder(async (folder) => {
    const signer = signers.get(algorithm);
    if (!signer) throw new Error(`no signer with ${algorithm}`);
    writeFiles(folder, {
      content,
      "key.pem": toPem(pkcs8Of(signer), "PRIVATE KEY"),
      "leaf.pem": toPem(signer.der, "CERTIFICATE"),
      "issuer.pem": toPem(authority.issuer.der, "CERTIFICATE"),
    });
    const who = ["-signer", "leaf.pem", "-inkey", "key.pem", "-certfile", "issuer.pem", "-in", "content"];
    return openssl(folder, "cms", "-sign", "-binary", "-outform", "DER", ...who, ...options);
  });
}

/** By a key that openssl makes with these options of `genpkey`, before `--`, certified by itself. */
function signatureBy(...options: readonly string[]): Promise<Uint8Array> {
  const end = options.includes("--") ? options.indexOf("--") : options.length;
  return inTemporaryFolder((folder) => {
    writeFiles(folder, { content });
    openssl(folder, "genpkey", ...options.slice(0, end), "-out", "key.pem");
    const usages = ["keyUsage=critical,digitalSignature", "extendedKeyUsage=emailProtection"];
    const self = ["-subj", "/CN=Other program", "-days", "2", ...usages.flatMap((usage) => ["-addext", usage])];
    openssl(folder, "req", "-x509", "-new", "-key", "key.pem", "-out", "leaf.pem", ...self);
    const who = ["-signer", "leaf.pem", "-inkey", "key.pem", "-in", "content", ...options.slice(end + 1)];
    return openssl(folder, "cms", "-sign", "-binary", "-cades", "-outform", "DER", ...who);
  });
}

const verified = async (signature: Uint8Array, over: Uint8Array = content) =>
  verifyDetached(signature, over, policyAt(new Date(), trust));

describe("a signature made by openssl", () => {
  test.each([
    ["RSA-2048", "RSA-2048 SHA-256", []],
    ["RSA-2048", "RSA-2048 SHA-384", ["-md", "sha384"]],
    ["RSA-2048", "RSA-2048 SHA-512", ["-md", "sha512"]],
    ["RSA-2048", "RSA-PSS-2048 SHA-256", ["-keyopt", "rsa_padding_mode:pss", "-keyopt", "rsa_pss_saltlen:32"]],
    ["RSA-2048", "RSA-PSS-2048 SHA-512", ["-md", "sha512", "-keyopt", "rsa_padding_mode:pss"]],
    ["ECDSA-P256", "ECDSA-P256 SHA-256", []],
    ["ECDSA-P256", "ECDSA-P256 SHA-512", ["-md", "sha512"]],
    ["ECDSA-P384", "ECDSA-P384 SHA-384", ["-md", "sha384"]],
    ["ECDSA-P521", "ECDSA-P521 SHA-512", ["-md", "sha512"]],
    ["ECDSA-P256", "ECDSA-P256 SHA-256", ["-keyid"]],
  ])("%s as %s %j holds", async (algorithm, named, options) => {
    const check = await verified(await opensslSignature(algorithm, "-cades", ...options));
    expect(check).toMatchObject({ verdict: "TOTAL-PASSED", subIndication: null, algorithm: named });
    expect(check.signer).toMatchObject({ commonName: "ҮЛГІЛИЕВ СЫНАҚ", iin: head.iin, bin: bodyBin });
    expect(check.problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "warning signing.noRevocationList",
      "warning signing.noRevocationList",
    ]);
  });

  test("over changed content is HASH_FAILURE", async () => {
    const check = await verified(await opensslSignature("RSA-2048", "-cades"), Buffer.from("other"));
    expect(check).toMatchObject({ verdict: "TOTAL-FAILED", subIndication: "HASH_FAILURE" });
  });

  test.each([
    ["without signing-certificate", [], "INDETERMINATE", "SIG_CONSTRAINTS_FAILURE", "signing.attributeMissing"],
    ["without signed attributes", ["-noattr"], "TOTAL-FAILED", "FORMAT_FAILURE", "signing.noSignedAttributes"],
    ["with the content inside", ["-cades", "-nodetach"], "TOTAL-FAILED", "FORMAT_FAILURE", "signing.contentInside"],
    ["streamed in BER", ["-cades", "-nodetach", "-stream"], "TOTAL-FAILED", "FORMAT_FAILURE", "signing.contentInside"],
    [
      "without certificates",
      ["-cades", "-nocerts"],
      "INDETERMINATE",
      "NO_SIGNING_CERTIFICATE_FOUND",
      "signing.noSigningCertificate",
    ],
    ["with SHA-1", ["-cades", "-md", "sha1"], "INDETERMINATE", "CRYPTO_CONSTRAINTS_FAILURE", "signing.weakDigest"],
    ["with MD5", ["-cades", "-md", "md5"], "INDETERMINATE", "CRYPTO_CONSTRAINTS_FAILURE", "signing.weakDigest"],
    [
      "with SHA-224",
      ["-cades", "-md", "sha224"],
      "INDETERMINATE",
      "CRYPTO_CONSTRAINTS_FAILURE",
      "signing.algorithmUnsupported",
    ],
  ])("%s is refused", async (_, options, verdict, subIndication, code) => {
    const check = await verified(await opensslSignature("RSA-2048", ...options));
    expect(check).toMatchObject({ verdict, subIndication });
    const codes = check.problems.map((problem) => problem.code);
    expect(codes).toContain(code);
    // Each thing once, and nothing told in numbers that has a name.
    expect(check.problems.map((problem) => JSON.stringify(problem))).toHaveLength(
      new Set(check.problems.map((problem) => JSON.stringify(problem))).size,
    );
    expect(JSON.stringify([check.algorithm, check.problems])).not.toMatch(/\d+(?:\.\d+){4}|unknown/);
  });

  test("with MD5 is called weak, and not unknown as well", async () => {
    const { problems } = await verified(await opensslSignature("RSA-2048", "-cades", "-md", "md5"));
    expect(problems.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "signing.weakDigest",
    ]);
  });

  test("on a curve that is not computed here is told by the curve's name", async () => {
    const check = await verified(await signatureBy("-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:secp256k1"));
    expect(check).toMatchObject({ verdict: "INDETERMINATE", subIndication: "CRYPTO_CONSTRAINTS_FAILURE" });
    expect(check.problems.map(({ data }) => data.algorithm)).toContain("ECDSA secp256k1 SHA-256");
  });

  const pss = ["-algorithm", "RSA-PSS", "-pkeyopt", "rsa_keygen_bits:2048"];
  const demanding = ["md:sha384", "mgf1_md:sha384", "saltlen:40"].flatMap((one) => [
    "-pkeyopt",
    `rsa_pss_keygen_${one}`,
  ]);
  test.each([
    ["that demands nothing", [], "sha256", "20", "RSA-PSS-2048 SHA-256"],
    ["that demands SHA-384 and 40 octets of salt", demanding, "sha384", "40", "RSA-PSS-2048 SHA-384"],
    ["that demands 40 octets of salt, with more", demanding, "sha384", "61", "RSA-PSS-2048 SHA-384"],
  ])("by a key for RSA-PSS alone %s holds", async (_, parameters, digest, salt, algorithm) => {
    const options = ["-md", digest, "-keyopt", `rsa_pss_saltlen:${salt}`];
    const check = await verified(await signatureBy(...pss, ...parameters, "--", ...options));
    const codes = check.problems.map(({ code }) => code);
    expect({ ...check, codes }).toMatchObject({ subIndication: "NO_CERTIFICATE_CHAIN_FOUND", algorithm });
    expect(codes).not.toContain("signing.signatureWrong");
  });

  test("with SHA-1 over changed content is found changed all the same", async () => {
    const check = await verified(await opensslSignature("RSA-2048", "-cades", "-md", "sha1"), Buffer.from("other"));
    expect(check).toMatchObject({ verdict: "TOTAL-FAILED", subIndication: "HASH_FAILURE" });
  });
});
