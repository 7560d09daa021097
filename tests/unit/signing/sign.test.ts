import { beforeAll, describe, expect, test } from "vitest";
import { loadTrustStore, openKeyFile, type SigningKey, signDetached, verifyDetached } from "#backend/signing/index.ts";
import { type Authority, toPem } from "#cli/demo/authority/authority.ts";
import { writeKeyFile } from "#cli/demo/authority/key-file.ts";
import type { KeyAlgorithm } from "#cli/demo/authority/key-pair.ts";
import { inTemporaryFolder, openssl, opensslVerifies, writeFiles } from "#tests/support/signing/openssl.ts";
import { issueTo, testAuthority } from "#tests/support/signing/people.ts";

const content = Buffer.from('<?xml version="1.0"?><ASiCManifest>Қазақстанның киберқалқаны</ASiCManifest>');
/** openssl judges by its own clock, so these certificates are valid now. */
const now = new Date(Math.floor(Date.now() / 1000) * 1000);
const day = 86_400_000;
const alive = { notBefore: new Date(now.getTime() - day), notAfter: new Date(now.getTime() + day) };

let rsaAuthority: Authority;
let ecdsaAuthority: Authority;

beforeAll(async () => {
  rsaAuthority = await testAuthority("RSA-2048");
  ecdsaAuthority = await testAuthority("ECDSA-P384");
});

async function keyOf(authority: Authority, algorithm: KeyAlgorithm, withChain = true): Promise<SigningKey> {
  const issued = await issueTo(authority.issuer, { algorithm, ...alive });
  return openKeyFile(await writeKeyFile(issued, "demo", withChain ? [authority.issuer, authority.root] : []), "demo");
}

describe("a detached CAdES baseline B signature", () => {
  test.each<[KeyAlgorithm, string]>([
    ["RSA-2048", "RSA-2048 SHA-256"],
    ["RSA-3072", "RSA-3072 SHA-256"],
    ["ECDSA-P256", "ECDSA-P256 SHA-256"],
    ["ECDSA-P384", "ECDSA-P384 SHA-384"],
  ])("by %s is accepted by openssl and by our own reader", async (algorithm, named) => {
    const authority = algorithm.startsWith("RSA") ? rsaAuthority : ecdsaAuthority;
    const key = await keyOf(authority, algorithm);
    const signature = await signDetached(content, key, { signingTime: now });
    expect(await opensslVerifies(signature, content, authority.rootPem)).toMatchObject({ status: 0 });
    await inTemporaryFolder(async (folder) => {
      writeFiles(folder, { "root.pem": authority.rootPem });
      const trust = await loadTrustStore({ files: [`${folder}/root.pem`] });
      const check = await verifyDetached(signature, content, { trust, revocationLists: [], at: new Date() });
      expect(check).toMatchObject({ verdict: "TOTAL-PASSED", subIndication: null, signingTime: now, algorithm: named });
    });
  });

  test("over other content is refused by openssl", async () => {
    const signature = await signDetached(content, await keyOf(rsaAuthority, "RSA-2048"), { signingTime: now });
    const other = Buffer.concat([content, Buffer.from(" ")]);
    expect((await opensslVerifies(signature, other, rsaAuthority.rootPem)).status).not.toBe(0);
  });

  test("carries the four signed attributes, the chain without the root, and no content", async () => {
    const signature = await signDetached(content, await keyOf(rsaAuthority, "RSA-2048"), { signingTime: now });
    await inTemporaryFolder((folder) => {
      writeFiles(folder, { signature });
      const printed = openssl(
        folder,
        "cms",
        "-cmsout",
        "-print",
        "-noout",
        "-inform",
        "DER",
        "-in",
        "signature",
      ).toString();
      const attributes = printed.slice(printed.indexOf("signedAttrs:"), printed.indexOf("unsignedAttrs:"));
      expect([...attributes.matchAll(/object: (\S+)/g)].map(([, name]) => name).sort()).toEqual([
        "contentType",
        "id-smime-aa-signingCertificateV2",
        "messageDigest",
        "signingTime",
      ]);
      expect(printed).toMatch(/eContent: \s*<ABSENT>/);
      expect(printed.match(/d.certificate:/g)).toHaveLength(2);
      const issuerCommonName = "ҚАЛҚАН СЫНАҚ НЕГІЗГІ ОРТАЛЫҒЫ";
      expect(printed).not.toContain(`subject: CN=${issuerCommonName}`);
    });
  });

  test("completes the chain from the trust store where the key file holds the leaf alone", async () => {
    const key = await keyOf(rsaAuthority, "RSA-2048", false);
    const bare = await signDetached(content, key, { signingTime: now });
    expect((await opensslVerifies(bare, content, rsaAuthority.rootPem)).status).not.toBe(0);
    await inTemporaryFolder(async (folder) => {
      writeFiles(folder, {
        "root.pem": rsaAuthority.rootPem,
        "issuer.pem": toPem(rsaAuthority.issuer.der, "CERTIFICATE"),
      });
      const trust = await loadTrustStore({ files: [folder] });
      const whole = await signDetached(content, key, { signingTime: now, trust });
      expect(await opensslVerifies(whole, content, rsaAuthority.rootPem)).toMatchObject({ status: 0 });
    });
  });

  test("is the same bytes for the same key, content and time by RSA", async () => {
    const key = await keyOf(rsaAuthority, "RSA-2048");
    const first = await signDetached(content, key, { signingTime: now });
    expect(await signDetached(content, key, { signingTime: now })).toEqual(first);
  });

  test("of empty content holds too", async () => {
    const signature = await signDetached(Buffer.alloc(0), await keyOf(ecdsaAuthority, "ECDSA-P256"), {
      signingTime: now,
    });
    expect(await opensslVerifies(signature, Buffer.alloc(0), ecdsaAuthority.rootPem)).toMatchObject({ status: 0 });
  });
});
