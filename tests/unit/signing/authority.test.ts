import { describe, expect, test } from "vitest";
import { toPem } from "#cli/demo/authority/authority.ts";
import { inventedBin, inventedIin } from "#cli/demo/authority/identity-numbers.ts";
import { writeKeyFile } from "#cli/demo/authority/key-file.ts";
import { makeRevocationList } from "#cli/demo/authority/revocation-list.ts";
import { inTemporaryFolder, openssl, writeFiles } from "#tests/support/signing/openssl.ts";
import { head, issueTo, testAuthority } from "#tests/support/signing/people.ts";

describe("invented numbers", () => {
  test("have twelve digits, differ, and belong to nobody: 30 February, month 13", () => {
    const iins = Array.from({ length: 500 }, (_, n) => inventedIin(n));
    const bins = Array.from({ length: 500 }, (_, n) => inventedBin(n));
    expect(new Set([...iins, ...bins]).size).toBe(1000);
    expect(iins.every((iin) => /^000230\d{6}$/.test(iin))).toBe(true);
    expect(bins.every((bin) => /^181340\d{6}$/.test(bin))).toBe(true);
  });

  test("have the right check digit, after an example worked by hand", () => {
    // 18134000002: 1·1 + 8·2 + 1·3 + 3·4 + 4·5 + 2·11 = 74; 74 mod 11 = 8
    expect(inventedBin(1)).toBe("181340000028");
  });
});

describe("the test authority", () => {
  test("issues certificates and lists that openssl reads and believes", async () => {
    const authority = await testAuthority("RSA-2048");
    const issued = await issueTo(authority.issuer);
    const dates = { thisUpdate: new Date("2018-07-01T00:00:00Z"), nextUpdate: new Date("2030-01-01T00:00:00Z") };
    const list = await makeRevocationList(authority.issuer, { ...dates, revoked: [] });
    await inTemporaryFolder((folder) => {
      writeFiles(folder, {
        "root.pem": authority.rootPem,
        "issuer.pem": toPem(authority.issuer.der, "CERTIFICATE"),
        "leaf.pem": toPem(issued.der, "CERTIFICATE"),
        "list.pem": toPem(list, "X509 CRL"),
      });
      const when = String(Date.parse("2018-07-05T00:00:00Z") / 1000);
      const store = ["-CAfile", "root.pem", "-untrusted", "issuer.pem", "-CRLfile", "list.pem", "-crl_check"];
      const said = openssl(folder, "verify", "-attime", when, "-x509_strict", ...store, "leaf.pem").toString();
      expect(said.trim()).toBe("leaf.pem: OK");
      const subject = openssl(
        folder,
        "x509",
        "-in",
        "leaf.pem",
        "-noout",
        "-subject",
        "-nameopt",
        "utf8,sep_comma_plus",
      );
      expect(subject.toString()).toContain(`serialNumber=IIN${head.iin},C=KZ`);
    });
  });

  test("writes key files that openssl opens", async () => {
    const { issuer, root } = await testAuthority();
    const file = await writeKeyFile(await issueTo(issuer), "demo", [issuer, root]);
    await inTemporaryFolder((folder) => {
      writeFiles(folder, { "key.p12": file });
      const printed = openssl(folder, "pkcs12", "-in", "key.p12", "-passin", "pass:demo", "-nodes").toString();
      expect(printed.match(/BEGIN CERTIFICATE/g)).toHaveLength(3);
      expect(printed).toContain("BEGIN PRIVATE KEY");
    });
    await expect(writeKeyFile(await issueTo(issuer), "құпия", [])).rejects.toThrow(RangeError);
  });
});
