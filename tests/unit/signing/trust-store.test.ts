import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadTrustStore } from "#backend/signing/index.ts";
import { issueAuthority, toPem } from "#cli/demo/authority/authority.ts";
import { generateKeyPair } from "#cli/demo/authority/key-pair.ts";
import { inTemporaryFolder, openssl, writeFiles } from "#tests/support/signing/openssl.ts";
import { testAuthority } from "#tests/support/signing/people.ts";
import { findPaths } from "../../../electron/backend/signing/path.ts";

const shipped = fileURLToPath(new URL("../../../resources/trust", import.meta.url));
const names = (certificates: readonly { subject: { parts: readonly { text: string }[] } }[]): string[] =>
  certificates.map(({ subject }) => subject.parts.map(({ text }) => text).join(" ")).sort();

describe("the trust store that the program begins with", () => {
  test("holds НУЦ РК's roots and issuing authorities, GOST among them", async () => {
    const { anchors, intermediates } = await loadTrustStore({ defaultFolder: shipped, files: [] });
    expect(anchors).toHaveLength(3);
    expect(intermediates).toHaveLength(3);
    expect(anchors.map(({ publicKey }) => publicKey.kind.kind).sort()).toEqual(["gost", "rsa", "rsa"]);
    expect(names(anchors).some((name) => name.includes("НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) 2022"))).toBe(true);
  });

  test("has the fingerprints that its README prints", async () => {
    const { readFileSync, readdirSync } = await import("node:fs");
    const readme = readFileSync(join(shipped, "README.md"), "utf8");
    for (const file of readdirSync(shipped).filter((name) => name.endsWith(".pem"))) {
      const printed = openssl(shipped, "x509", "-in", file, "-noout", "-fingerprint", "-sha256").toString();
      const fingerprint = printed.split("=")[1]?.trim().replaceAll(":", "").toLowerCase();
      expect(readme).toContain(`\`${file}\``);
      expect(readme).toContain(`\`${fingerprint}\``);
    }
  });

  test("leads each issuing authority to its root, RSA and GOST", async () => {
    const trust = await loadTrustStore({ defaultFolder: shipped, files: [] });
    const found = await Promise.all(
      trust.intermediates.map(async (certificate) => {
        const { paths, brokenLinks } = await findPaths(certificate, [], trust);
        return [certificate.publicKey.kind.kind, paths.length, ...brokenLinks.map(({ outcome }) => outcome)].join(" ");
      }),
    );
    expect(found.sort()).toEqual(["gost 1", "rsa 1", "rsa 1"]);
  });

  test("nca_rsa_2022 leads to root_rsa_2020 and to no other root", async () => {
    const only = async (root: string) => {
      const trust = await loadTrustStore({ files: [join(shipped, root), join(shipped, "nca_rsa_2022.pem")] });
      const [issuer] = trust.intermediates;
      return issuer ? (await findPaths(issuer, [], trust)).paths.length : null;
    };
    expect(await only("root_rsa_2020.pem")).toBe(1);
    expect(await only("root_rsa_2015.pem")).toBe(0);
    expect(await only("root_gost_2022.pem")).toBe(0);
  });
});

describe("certificates given besides", () => {
  test("add to the store: PEM with several, DER, folders; the same one twice counts once", async () => {
    const { root, issuer, rootPem } = await testAuthority();
    await inTemporaryFolder(async (folder) => {
      const both = `a note before\n${rootPem}\n${toPem(issuer.der, "CERTIFICATE")}`;
      writeFiles(folder, { "both.pem": both, "root.cer": root.der, "README.md": "not a certificate" });
      mkdirSync(join(folder, "inner"));
      const trust = await loadTrustStore({ defaultFolder: shipped, files: [folder] });
      expect(trust.anchors).toHaveLength(4);
      expect(trust.intermediates).toHaveLength(4);
    });
  });

  test("that call themselves roots and are not signed by their own key are refused", async () => {
    const { root, issuer } = await testAuthority();
    const damaged = Uint8Array.from(root.der);
    damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
    const renewed = await issueAuthority({
      name: "ҚАЛҚАН СЫНАҚ НЕГІЗГІ ОРТАЛЫҒЫ",
      keys: await generateKeyPair("ECDSA-P256"),
      issuer: root,
      notBefore: new Date("2018-01-01T00:00:00Z"),
      notAfter: new Date("2028-01-01T00:00:00Z"),
    });
    await inTemporaryFolder(async (folder) => {
      writeFiles(folder, { "damaged.cer": damaged, "renewed.cer": renewed.der, "issuer.cer": issuer.der });
      const load = (name: string) => loadTrustStore({ files: [join(folder, name)] });
      for (const name of ["damaged.cer", "renewed.cer"]) {
        const data = { path: join(folder, name), certificate: "ҚАЛҚАН СЫНАҚ НЕГІЗГІ ОРТАЛЫҒЫ" };
        await expect(load(name)).rejects.toMatchObject({ code: "signing.trustNotRoot", data });
      }
      expect((await load("issuer.cer")).intermediates).toHaveLength(1);
    });
  });

  test("that cannot be read are named", async () => {
    await inTemporaryFolder(async (folder) => {
      writeFiles(folder, {
        "text.pem": "text",
        "broken.pem": "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
      });
      mkdirSync(join(folder, "empty"));
      const load = (name: string) => loadTrustStore({ files: [join(folder, name)] });
      await expect(load("missing.pem")).rejects.toMatchObject({ code: "signing.trustUnreadable" });
      for (const name of ["text.pem", "broken.pem", "empty"]) {
        const path = join(folder, name);
        await expect(load(name)).rejects.toMatchObject({ code: "signing.trustNotCertificate", data: { path } });
      }
    });
  });
});
