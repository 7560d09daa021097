import { beforeAll, describe, expect, test } from "vitest";
import { type TrustStore, type ValidationPolicy, verifyDetached } from "#backend/signing/index.ts";
import { type Authority, type Issued, toPem } from "#cli/demo/authority/authority.ts";
import { makeRevocationList, type RevokedEntry } from "#cli/demo/authority/revocation-list.ts";
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

  test("broken or missing files are named", async () => {
    await expect(listsIn(Buffer.from("not a list"))).rejects.toMatchObject({ code: "signing.revocationListBroken" });
    const whole = await listOf([{ certificate: signer, date: before }]);
    await expect(listsIn(whole.subarray(0, 100))).rejects.toMatchObject({ code: "signing.revocationListBroken" });
  });
});
