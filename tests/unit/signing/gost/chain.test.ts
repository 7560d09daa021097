import { describe, expect, test } from "vitest";
import { realCertificates, testList } from "#tests/support/signing/real-certificates.ts";
import { Asn1Error } from "../../../../electron/backend/signing/asn1-read.ts";
import {
  type Certificate,
  readCertificate,
  tryReadCertificate,
} from "../../../../electron/backend/signing/certificate.ts";
import { checkIssuedBy } from "../../../../electron/backend/signing/chain.ts";
import { findPaths } from "../../../../electron/backend/signing/path.ts";
import { checkPathRules } from "../../../../electron/backend/signing/path-rules.ts";
import { checkRevocation } from "../../../../electron/backend/signing/revocation.ts";
import { readRevocationList } from "../../../../electron/backend/signing/revocation-list.ts";

/*
 * The signatures of Kazakhstan's own authority. Of the eight orders in which its octets could be read, one makes these hold.
 */
const root = readCertificate(realCertificates.root);
const issuer = readCertificate(realCertificates.issuer);
const testRoot = readCertificate(realCertificates.testRoot);
const testIssuer = readCertificate(realCertificates.testIssuer);
const testPerson = readCertificate(realCertificates.testPerson);

type Named = readonly [what: string, certificate: Certificate, issuer: Certificate];
const links: readonly Named[] = [
  ["НУЦ РК's root of 2022 by itself", root, root],
  ["НУЦ РК's issuing authority of 2022 by the root", issuer, root],
  ["the test root by itself", testRoot, testRoot],
  ["the test authority by the test root", testIssuer, testRoot],
  ["a person by the test authority", testPerson, testIssuer],
];

describe("what the authority signed is accepted", () => {
  test.each(links)("%s", async (_, certificate, by) => {
    expect(await checkIssuedBy(certificate, by)).toBe("valid");
  });

  test("its test revocation list, which names six others and not this person", async () => {
    const list = readRevocationList(testList);
    expect(await list.checkSignature(testIssuer.publicKey)).toBe("valid");
    expect(list.size).toBe(6);
    expect(list.find(testPerson.serial)).toBeNull();
    const onHold = list.find("200327f2cd345c4378a4c692ab9b88c1178dcfa1");
    expect(onHold).toEqual({ date: new Date("2022-07-27T10:28:10Z"), reason: 6 });
  });

  test("the person's certificate leads to the test root, valid on a day of its life, and to no other root", async () => {
    const trust = { anchors: [testRoot, root], intermediates: [testIssuer, issuer] };
    const { paths } = await findPaths(testPerson, [], trust);
    expect(paths).toEqual([[testPerson, testIssuer, testRoot]]);
    const day = new Date("2024-03-01T00:00:00Z");
    expect(checkPathRules(paths[0] ?? [], { at: day, best: day, claimed: day })).toEqual([]);
    expect((await findPaths(testPerson, [testIssuer], { anchors: [root], intermediates: [] })).paths).toEqual([]);
  });

  test("the person's certificate is not cleared by a list that ended before it began", async () => {
    const at = new Date("2024-03-01T00:00:00Z");
    const lists = { revocationLists: [readRevocationList(testList)], requireRevocation: true, revocationMaxDays: null };
    const { problems, list } = await checkRevocation(testPerson, testIssuer, { at, best: at, claimed: at }, lists);
    expect(problems.map(({ code, subIndication }) => `${code} ${subIndication}`)).toEqual([
      "signing.revocationListOld TRY_LATER",
    ]);
    expect(list).toMatchObject({ days: 582, thisUpdate: new Date("2022-07-27T11:26:06Z") });
  });
});

describe("what it did not sign is refused", () => {
  test.each<Named>([
    ["a person by the root in place of the authority", testPerson, testRoot],
    ["a person by the other authority", testPerson, issuer],
    ["the real authority by the test root", issuer, testRoot],
    ["the test authority by the real root", testIssuer, root],
    ["the root by the authority under it", testRoot, testIssuer],
  ])("%s", async (_, certificate, by) => {
    expect(await checkIssuedBy(certificate, by)).toBe("invalid");
  });

  test.each(links)("%s, with one bit of any octet of the signature changed", async (_, certificate, by) => {
    expect(certificate.signature).toHaveLength(128);
    for (let place = 0; place < certificate.signature.length; place++) {
      const signature = changed(certificate.signature, place);
      const der = Buffer.concat([certificate.der.subarray(0, certificate.der.length - 128), signature]);
      expect(await checkIssuedBy(readCertificate(der), by)).toBe("invalid");
    }
  });

  test.each(links)("%s, with one bit of what was signed changed", async (_, certificate, by) => {
    let evaluated = 0;
    for (let place = 0; place < certificate.tbs.length; place += 5) {
      const mutant = tryReadCertificate(changed(certificate.der, certificate.der.indexOf(0x30, 1) + place));
      if (!mutant) continue;
      expect(await checkIssuedBy(mutant, by)).not.toBe("valid");
      evaluated++;
    }
    expect(evaluated).toBeGreaterThan(80);
  });

  test("the revocation list by the root, or with one bit changed anywhere", async () => {
    expect(await readRevocationList(testList).checkSignature(testRoot.publicKey)).toBe("invalid");
    let evaluated = 0;
    for (let place = 4; place < testList.length; place += 3) {
      expect(await outcomeOf(changed(testList, place))).not.toBe("valid");
      evaluated++;
    }
    expect(evaluated).toBeGreaterThan(80);
  });
});

async function outcomeOf(list: Uint8Array): Promise<string> {
  try {
    return await readRevocationList(list).checkSignature(testIssuer.publicKey);
  } catch (error) {
    if (error instanceof Asn1Error) return "unreadable";
    throw error;
  }
}

/** A copy with one bit changed, another one from place to place. */
function changed(octets: Uint8Array, place: number): Uint8Array {
  const copy = Uint8Array.from(octets);
  copy[place] = (copy[place] ?? 0) ^ (1 << (place % 8));
  return copy;
}
