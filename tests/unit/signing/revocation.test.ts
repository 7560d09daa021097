import { beforeAll, describe, expect, test } from "vitest";
import { type TrustStore, type ValidationPolicy, verifyDetached } from "#backend/signing/index.ts";
import { type Authority, type Issued, toPem } from "#cli/demo/authority/authority.ts";
import type { ExtraExtension } from "#cli/demo/authority/certificate.ts";
import { makeRevocationList, type RevokedEntry } from "#cli/demo/authority/revocation-list.ts";
import { der } from "#tests/support/signing/ber.ts";
import { makeCms } from "#tests/support/signing/cms-maker.ts";
import { issueTo, signingTime, testAuthority } from "#tests/support/signing/people.ts";
import { listsIn, policyAt, trustIn } from "#tests/support/signing/policy.ts";

const content = Buffer.from("manifest");
const before = new Date("2018-06-01T00:00:00Z");
const after = new Date("2018-08-01T00:00:00Z");
const thisUpdate = new Date("2018-09-01T00:00:00Z");
const nextUpdate = new Date("2018-09-08T00:00:00Z");
const at = new Date("2018-09-03T00:00:00Z");
let authority: Authority;
let trust: TrustStore;
let signer: Issued;

beforeAll(async () => {
  authority = await testAuthority();
  trust = await trustIn(authority.root.der);
  signer = await issueTo(authority.issuer);
});

const listOf = (revoked: readonly RevokedEntry[], by: Issued = authority.issuer) =>
  makeRevocationList(by, { thisUpdate, nextUpdate, revoked });

async function outcome(lists: readonly Uint8Array[], more: Partial<ValidationPolicy> = {}): Promise<string> {
  const certificates = [signer.der, authority.issuer.der];
  const signature = await makeCms(content, signer, signingTime, { certificates });
  const policy = policyAt(at, trust, { revocationLists: await listsIn(...lists), ...more });
  const { verdict, subIndication, problems } = await verifyDetached(signature, content, policy);
  return [verdict, subIndication, ...problems.map(({ code }) => code)].join(" ");
}

describe("revocation lists", () => {
  test("clear a certificate they do not name", async () => {
    const another = await issueTo(authority.issuer);
    const lists = [await listOf([{ certificate: another, date: before }]), await listOf([], authority.root)];
    expect(await outcome(lists)).toBe("TOTAL-PASSED ");
    expect(await outcome(lists, { requireRevocation: true })).toBe("TOTAL-PASSED ");
  });

  test("in PEM are read as well", async () => {
    const revoking = await listOf([{ certificate: signer, date: before }]);
    const pem = Buffer.from(toPem(await listOf([], authority.root), "X509 CRL") + toPem(revoking, "X509 CRL"));
    expect(await outcome([pem])).toContain("TOTAL-FAILED REVOKED");
  });

  test("revoked before the signature says it was made: REVOKED", async () => {
    const lists = [await listOf([{ certificate: signer, date: before, reason: 1 }])];
    expect(await outcome(lists)).toContain("TOTAL-FAILED REVOKED signing.revoked");
  });

  test("revoked since: nothing proves that the signature is older", async () => {
    const lists = [await listOf([{ certificate: signer, date: after, reason: 1 }])];
    expect(await outcome(lists)).toContain("INDETERMINATE REVOKED_NO_POE signing.revokedNoProof");
  });

  test("revoked since, and a receipt proves that the signature is older", async () => {
    const lists = [await listOf([{ certificate: signer, date: after, reason: 1 }])];
    const proof = { proofOfExistence: new Date("2018-07-09T00:00:00Z") };
    expect(await outcome(lists, proof)).toContain("TOTAL-PASSED  signing.revokedLater");
    expect(await outcome(lists, { proofOfExistence: at })).toContain("REVOKED_NO_POE");
  });

  test("on hold: try later", async () => {
    const lists = [await listOf([{ certificate: signer, date: before, reason: 6 }])];
    expect(await outcome(lists)).toContain("INDETERMINATE TRY_LATER signing.onHold");
  });

  test("the authority itself revoked by the root", async () => {
    const lists = [await listOf([{ certificate: authority.issuer, date: before }], authority.root)];
    expect(await outcome(lists)).toContain("INDETERMINATE REVOKED_NO_POE");
  });

  test("missing: a warning, or TRY_LATER where the policy demands one", async () => {
    expect(await outcome([])).toBe("TOTAL-PASSED  signing.noRevocationList signing.noRevocationList");
    expect(await outcome([], { requireRevocation: true })).toContain("INDETERMINATE TRY_LATER");
  });

  test("old: a warning with its age, or TRY_LATER", async () => {
    const lists = [await listOf([]), await listOf([], authority.root)];
    const inNovember = { at: new Date("2018-11-01T00:00:00Z") };
    expect(await outcome(lists, inNovember)).toBe("TOTAL-PASSED  signing.revocationListOld signing.revocationListOld");
    expect(await outcome(lists, { ...inNovember, requireRevocation: true })).toContain("INDETERMINATE TRY_LATER");
    const certificates = [signer.der, authority.issuer.der];
    const signature = await makeCms(content, signer, signingTime, { certificates });
    const policy = policyAt(inNovember.at, trust, { revocationLists: await listsIn(...lists) });
    const { problems } = await verifyDetached(signature, content, policy);
    expect(problems[0]?.data).toMatchObject({ days: 61, thisUpdate: thisUpdate.toISOString() });
  });

  test("older than whoever judges allows: old, though its authority promises that it is current", async () => {
    const lists = [await listOf([]), await listOf([], authority.root)];
    const daysAfter = (days: number) => ({
      at: new Date(thisUpdate.getTime() + days * 86_400_000),
      requireRevocation: true,
    });
    expect(await outcome(lists, { ...daysAfter(5), revocationMaxDays: 5 })).toBe("TOTAL-PASSED ");
    const stricter = await outcome(lists, { ...daysAfter(5), revocationMaxDays: 4 });
    expect(stricter).toContain("INDETERMINATE TRY_LATER signing.revocationListOld");
    // A longer limit promises nothing that the list does not.
    expect(await outcome(lists, { ...daysAfter(8), revocationMaxDays: 365 })).toContain(
      "TRY_LATER signing.revocationListOld",
    );
  });

  test("that promise no next one are old after a day: nobody knows what has happened since", async () => {
    const endless = async (by: Issued, made: Date) => {
      const list = await makeRevocationList(by, { thisUpdate: made, nextUpdate: null, revoked: [] });
      return list;
    };
    const listsOf = async (made: Date) => [await endless(authority.issuer, made), await endless(authority.root, made)];
    expect(await outcome(await listsOf(at), { requireRevocation: true })).toBe("TOTAL-PASSED ");
    const old = await listsOf(new Date("2001-01-01T00:00:00Z"));
    expect(await outcome(old, { requireRevocation: true })).toContain("TRY_LATER signing.revocationListOld");
    expect(await outcome(old)).toContain("TOTAL-PASSED  signing.revocationListOld");
  });

  test("an old list still revokes", async () => {
    const lists = [await listOf([{ certificate: signer, date: before }])];
    expect(await outcome(lists, { at: new Date("2019-01-01T00:00:00Z") })).toContain("TOTAL-FAILED REVOKED");
  });

  test("forged, by another authority of the same name: neither clears nor revokes", async () => {
    const impostor = await testAuthority();
    const forged = await listOf([{ certificate: signer, date: before }], impostor.issuer);
    expect(await outcome([forged])).toContain("TOTAL-PASSED  signing.revocationListIgnored signing.noRevocationList");
    expect(await outcome([forged], { requireRevocation: true })).toContain("INDETERMINATE TRY_LATER");
  });

  test("signed by one who may not sign lists are ignored", async () => {
    const person = await issueTo(authority.issuer);
    const posing = { ...person, certificate: authority.issuer.certificate };
    const list = await listOf([{ certificate: signer, date: before }], posing);
    expect(await outcome([list])).toContain("signing.revocationListIgnored");
  });

  test("signed with GOST clear and revoke as all others do", async () => {
    const gost = await testAuthority("GOST-2015-512");
    const person = await issueTo(gost.issuer, { algorithm: "GOST-2015-512" });
    const store = await trustIn(gost.root.der, gost.issuer.der);
    const signature = await makeCms(content, person, signingTime, { digest: "Streebog-512" });
    const judged = async (revoked: readonly RevokedEntry[]) => {
      const revocationLists = await listsIn(await listOf(revoked, gost.issuer), await listOf([], gost.root));
      const policy = policyAt(at, store, { revocationLists, requireRevocation: true });
      const { verdict, problems } = await verifyDetached(signature, content, policy);
      return [verdict, ...problems.map(({ code }) => code)].join(" ");
    };
    expect(await judged([])).toBe("TOTAL-PASSED");
    expect(await judged([{ certificate: person, date: before }])).toBe("TOTAL-FAILED signing.revoked");
  });

  test("by which a signature was judged are told, with their age", async () => {
    const certificates = [signer.der, authority.issuer.der];
    const signature = await makeCms(content, signer, signingTime, { certificates });
    const revocationLists = await listsIn(await listOf([]), await listOf([], authority.root));
    const check = await verifyDetached(signature, content, policyAt(at, trust, { revocationLists }));
    expect(check.revocationLists).toEqual([
      { issuer: "ҚАЛҚАН СЫНАҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҒЫ", thisUpdate, nextUpdate, days: 2 },
      { issuer: "ҚАЛҚАН СЫНАҚ НЕГІЗГІ ОРТАЛЫҒЫ", thisUpdate, nextUpdate, days: 2 },
    ]);
  });

  test("broken or missing files are named", async () => {
    await expect(listsIn(Buffer.from("not a list"))).rejects.toMatchObject({ code: "signing.revocationListBroken" });
    const whole = await listOf([{ certificate: signer, date: before }]);
    await expect(listsIn(whole.subarray(0, 100))).rejects.toMatchObject({ code: "signing.revocationListBroken" });
  });
});

describe("years later", () => {
  const yearsLater = { at: new Date("2024-03-01T00:00:00Z"), proofOfExistence: at };

  test("the lists kept since the day of intake are what counts", async () => {
    const lists = [await listOf([]), await listOf([], authority.root)];
    expect(await outcome(lists, { ...yearsLater, requireRevocation: true })).toBe("TOTAL-PASSED ");
    const early = { ...yearsLater, proofOfExistence: new Date("2018-12-01T00:00:00Z"), requireRevocation: true };
    expect(await outcome(lists, early)).toContain("TRY_LATER signing.revocationListOld");
  });

  test("a list made after the certificate expired may have left it out, and clears nothing", async () => {
    const recent = (by: Issued, extra: readonly ExtraExtension[] = []) =>
      makeRevocationList(by, { thisUpdate: yearsLater.at, nextUpdate: yearsLater.at, revoked: [], extra });
    const lists = [await recent(authority.issuer), await recent(authority.root)];
    expect(await outcome(lists, yearsLater)).toBe("TOTAL-PASSED  signing.revocationListAfterExpiry");
    expect(await outcome(lists, { ...yearsLater, requireRevocation: true })).toContain("INDETERMINATE TRY_LATER");
    // X.509, 9.5.2.8: unless it says that it names the expired ones too.
    const since = (year: number) => {
      const value = Uint8Array.from(der(0x18, Buffer.from(`${year}0101000000Z`))).buffer;
      return [{ oid: "2.5.29.60", critical: false, value }];
    };
    const keeping = [await recent(authority.issuer, since(2019)), lists[1] ?? content];
    expect(await outcome(keeping, { ...yearsLater, requireRevocation: true })).toBe("TOTAL-PASSED ");
    const tooLate = [await recent(authority.issuer, since(2022)), lists[1] ?? content];
    expect(await outcome(tooLate, yearsLater)).toContain("signing.revocationListAfterExpiry");
  });
});

describe("lists that do not speak of every certificate", () => {
  /** IssuingDistributionPoint (RFC 5280, 5.2.5) with these fields. */
  const limitedBy = (...fields: readonly Uint8Array[]): ExtraExtension => ({
    oid: "2.5.29.28",
    critical: true,
    value: Uint8Array.from(der(0x30, ...fields)).buffer,
  });
  const flag = (number: number) => der(0x80 | number, Uint8Array.of(0xff));
  const at2 = (url: string) => der(0xa0, der(0xa0, der(0x86, Buffer.from(url))));
  const listWith = async (extra: ExtraExtension, revoked: readonly RevokedEntry[] = []) => [
    await makeRevocationList(authority.issuer, { thisUpdate, nextUpdate, revoked, extra: [extra] }),
    await listOf([], authority.root),
  ];
  const delta: ExtraExtension = { oid: "2.5.29.27", critical: true, value: Uint8Array.of(2, 1, 1).buffer };
  const required = { requireRevocation: true };

  test("a list of changes revokes, and clears nothing", async () => {
    const revoked = [{ certificate: signer, date: before }];
    expect(await outcome(await listWith(delta, revoked))).toContain("TOTAL-FAILED REVOKED");
    expect(await outcome(await listWith(delta))).toBe(
      "TOTAL-PASSED  signing.revocationListDelta signing.noRevocationList",
    );
    expect(await outcome(await listWith(delta), required)).toContain("INDETERMINATE TRY_LATER");
  });

  test.each([
    ["indirect", limitedBy(flag(4))],
    ["for some reasons only", limitedBy(der(0x83, Uint8Array.of(1, 0x40)))],
    ["for attribute certificates only", limitedBy(flag(5))],
    ["limited in a way nobody knows", { ...delta, oid: "1.2.398.99.1" }],
  ])("%s: not used, and said so", async (_, extra) => {
    const revoked = [{ certificate: signer, date: before }];
    expect(await outcome(await listWith(extra, revoked))).toBe(
      "TOTAL-PASSED  signing.revocationListLimited signing.noRevocationList",
    );
    expect(await outcome(await listWith(extra), required)).toContain("INDETERMINATE TRY_LATER");
  });

  test("of authorities only says nothing of a signer, of signers only clears", async () => {
    expect(await outcome(await listWith(limitedBy(flag(2))), required)).toContain("TRY_LATER signing.noRevocationList");
    expect(await outcome(await listWith(limitedBy(flag(1))), required)).toBe("TOTAL-PASSED ");
  });

  test("a part for one distribution point clears the certificates that point there", async () => {
    const points = (url: string): ExtraExtension => ({
      oid: "2.5.29.31",
      critical: false,
      value: Uint8Array.from(der(0x30, der(0x30, at2(url)))).buffer,
    });
    const part = await listWith(limitedBy(at2("http://crl.example.kz/1.crl")));
    const judge = async (url: string) => {
      const pointing = await issueTo(authority.issuer, { extra: [points(url)] });
      const certificates = [pointing.der, authority.issuer.der];
      const signature = await makeCms(content, pointing, signingTime, { certificates });
      const policy = policyAt(at, trust, { revocationLists: await listsIn(...part), ...required });
      const { verdict, problems } = await verifyDetached(signature, content, policy);
      return [verdict, ...problems.map(({ code }) => code)].join(" ");
    };
    expect(await judge("http://crl.example.kz/1.crl")).toBe("TOTAL-PASSED");
    expect(await judge("http://crl.example.kz/2.crl")).toContain("INDETERMINATE signing.revocationListLimited");
  });

  test("by another key of the same name, and saying so, is passed over without suspicion", async () => {
    const renewed = await testAuthority();
    const keyId = Uint8Array.from(der(0x30, der(0x80, Buffer.alloc(20, 9)))).buffer;
    const extra = [{ oid: "2.5.29.35", critical: false, value: keyId }];
    const list = await makeRevocationList(renewed.issuer, { thisUpdate, nextUpdate, revoked: [], extra });
    expect(await outcome([list])).toBe("TOTAL-PASSED  signing.noRevocationList signing.noRevocationList");
  });
});
