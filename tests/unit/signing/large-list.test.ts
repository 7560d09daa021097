import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadRevocationLists } from "#backend/signing/index.ts";
import { der } from "#tests/support/signing/ber.ts";
import { largeList, serialNumber } from "#tests/support/signing/large-list.ts";
import { inTemporaryFolder, writeFiles } from "#tests/support/signing/openssl.ts";
import { testAuthority } from "#tests/support/signing/people.ts";
import { readElement } from "../../../electron/backend/signing/asn1-read.ts";
import { readCertificate } from "../../../electron/backend/signing/certificate.ts";
import { indexSerials } from "../../../electron/backend/signing/serial-index.ts";

const dates = { thisUpdate: new Date("2018-09-01T00:00:00Z"), nextUpdate: new Date("2018-09-08T00:00:00Z") };

describe("a list as large as НУЦ РК's", () => {
  const serials = Array.from({ length: 400_000 }, (_, n) => serialNumber(n));

  test("is indexed once, found in at once, checked once, and read again only when the file changes", async () => {
    const { issuer } = await testAuthority("GOST-2015-512");
    const bytes = await largeList(issuer, serials, dates);
    expect(bytes.length).toBeGreaterThan(20_000_000);
    await inTemporaryFolder(async (folder) => {
      writeFiles(folder, { "nca.crl": bytes });
      const path = join(folder, "nca.crl");
      const [list] = await loadRevocationLists([path]);
      expect(list?.size).toBe(400_000);
      const started = performance.now();
      for (let n = 0; n < 400_000; n += 40) {
        const serial = Buffer.from(serials[n] ?? []).toString("hex");
        expect(list?.find(serial)?.date).toEqual(new Date("2018-06-01T00:00:00Z"));
        expect(list?.find(`${serial}00`)).toBeNull();
      }
      expect((performance.now() - started) / 20_000).toBeLessThan(1);
      const { publicKey } = readCertificate(issuer.der);
      const first = list?.checkSignature(publicKey);
      expect(await first).toBe("valid");
      expect(list?.checkSignature(publicKey)).toBe(first);
      expect((await loadRevocationLists([path]))[0]).toBe(list);
      writeFiles(folder, {
        "nca.crl": await largeList(issuer, serials.slice(0, 3), dates),
      });
      expect((await loadRevocationLists([path]))[0]?.size).toBe(3);
    });
  }, 60_000);

  test("is found in whatever its serial numbers are, planted to look alike or padded", () => {
    const alike = Array.from({ length: 3000 }, (_, n) => Uint8Array.of(0, 0x80 + (n >> 12), n >> 4, n & 15));
    const unusual = [Uint8Array.of(0), Uint8Array.of(1), Uint8Array.of(0, 1, 2), Uint8Array.of(0xff), ...alike];
    const entries = der(0x30, ...unusual.map((serial) => der(0x30, der(0x02, serial))));
    const index = indexSerials(readElement(entries));
    expect(index.size).toBe(unusual.length);
    for (const serial of unusual) {
      const place = index.find(serial);
      expect(place === null ? null : Buffer.from(entries.subarray(place + 4, place + 4 + serial.length))).toEqual(
        Buffer.from(serial),
      );
    }
    expect(index.find(Uint8Array.of(1, 2))).toBe(index.find(Uint8Array.of(0, 1, 2)));
    expect(index.find(Uint8Array.of(2))).toBeNull();
    expect(indexSerials(readElement(der(0x30))).find(Uint8Array.of(1))).toBeNull();
  });
});
