import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { findResources } from "#backend/resources.ts";
import { verifyPackage } from "#backend/verification/index.ts";
import type { Authority, CertificateRequest } from "#cli/demo/authority/authority.ts";
import { inventedIin } from "#cli/demo/authority/identity-numbers.ts";
import type { KeyAlgorithm } from "#cli/demo/authority/key-pair.ts";
import type { ReportView } from "#shared/api/report-view.ts";
import type { SignerRole } from "#shared/report/entry.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import {
  confirmBin,
  type Office,
  officeDay,
  openOffice,
  password,
  readyReport,
} from "#tests/support/exchange/office.ts";
import { foreignHolderOf, holderOf, type SignWith } from "#tests/support/ncalayer/key-holder.ts";
import {
  type Choice,
  type NcalayerBehaviour,
  startNcalayer,
  type TestNcalayer,
} from "#tests/support/ncalayer/server.ts";
import { makeTlsAuthority, makeTlsIdentity, type TlsIdentity } from "#tests/support/ncalayer/tls-identity.ts";
import { attribute, attributeTypes, bindCertificate, type Faults, utcTime } from "#tests/support/signing/cms-maker.ts";
import { bodyBin, head, issueTo, otherBin } from "#tests/support/signing/people.ts";

let tlsAuthority: Authority;
let identity: TlsIdentity;
let resources: ReturnType<typeof findResources>;
let office: Office;
let ncalayer: TestNcalayer;
/** The person at NCALayer's window. */
let choose: () => Choice | Promise<Choice>;

beforeAll(async () => {
  tlsAuthority = await makeTlsAuthority();
  identity = await makeTlsIdentity(tlsAuthority.issuer);
});

beforeEach(async () => {
  const folder = temporaryFolder();
  const trust = join(folder, "trust");
  cpSync(findResources().trust, trust, { recursive: true });
  writeFileSync(join(trust, "tls.pem"), tlsAuthority.rootPem);
  resources = { ...findResources(), trust };
  await open(folder);
});

/** Opens the office beside an NCALayer that behaves so. */
async function open(folder: string, behaviour: Partial<NcalayerBehaviour> = {}): Promise<void> {
  ncalayer = await startNcalayer({ tls: identity, choose: () => choose(), ...behaviour });
  onTestFinished(() => ncalayer.close());
  const options = { resources, ncalayer: { port: ncalayer.port, timing: { connect: 5_000, answer: 20_000 } } };
  office = await openOffice(folder, () => officeDay, options);
  onTestFinished(() => office.backend.close());
}

async function openAgain(behaviour: Partial<NcalayerBehaviour>): Promise<void> {
  const folder = join(office.folder, "again");
  mkdirSync(folder);
  await open(folder, behaviour);
}

const issue = (changes?: Partial<CertificateRequest>) => issueTo(office.authority.issuer, changes);

/** One who signs with the program's own writer, as far as the key is concerned: a token. */
async function holder(changes?: Partial<CertificateRequest>): Promise<SignWith> {
  return holderOf(await issue(changes), [office.authority.issuer], officeDay);
}

async function foreignHolder(faults: Faults = {}): Promise<SignWith> {
  return foreignHolderOf(await issue(), [office.authority.issuer], officeDay, faults);
}

function attempt(reportId: string, role: SignerRole = "head") {
  return office.backend.api.signing.signWithNcalayer({ reportId, role, storage: null }).result;
}

/** The report, where it was signed. */
async function sign(reportId: string, role: SignerRole = "head"): Promise<ReportView> {
  const signing = await attempt(reportId, role);
  if (signing.outcome === "refused") throw new Error(`refused: ${signing.key.refusals[0]?.code ?? signing.key.bin}`);
  return signing.report;
}

function confirm() {
  return confirmBin(office);
}

async function expectUntouched(reportId: string): Promise<void> {
  const { state, signatures } = await office.backend.api.report.get({ reportId });
  expect([state, signatures]).toEqual(["ready", []]);
  expect(readdirSync(join(office.dataDir, "packages"))).toEqual([]);
  expect(readdirSync(join(office.dataDir, "tmp"))).toEqual([]);
}

function incomplete(attribute: string): object {
  return { code: "exchange.signatureIncomplete", data: { attribute } };
}

function notSound(reason: string): object {
  return { code: "exchange.signatureNotSound", data: { reason } };
}

/** The check that anyone can make without this program, on the day in question. */
function opensslVerifies(path: string, number: "001" | "002"): void {
  const names = [`META-INF/ASiCManifest${number}.xml`, `META-INF/signature${number}.p7s`];
  execFileSync("unzip", ["-q", "-o", path, ...names], { cwd: office.folder });
  const [content = "", signature = ""] = names;
  const args = ["-binary", "-inform", "DER", "-content", content, "-in", signature, "-CAfile", office.rootFile];
  const at = String(officeDay.getTime() / 1000);
  execFileSync("openssl", ["cms", "-verify", "-cades", ...args, "-attime", at, "-out", "signed"], {
    cwd: office.folder,
    stdio: "pipe",
  });
}

describe("a report signed through NCALayer", () => {
  test.each<[KeyAlgorithm, string]>([
    ["RSA-2048", "RSA-2048 SHA-256"],
    ["ECDSA-P256", "ECDSA-P256 SHA-256"],
    ["ECDSA-P384", "ECDSA-P384 SHA-384"],
  ])("by %s is exported, passes with the root of its authority, and openssl accepts it", async (algorithm, named) => {
    const { id } = await readyReport(office, "head");
    await confirm();
    const token = await holder({ algorithm });
    choose = () => token;
    const signed = await sign(id);
    expect(signed).toMatchObject({ state: "signed", signatures: [{ role: "head", at: officeDay.toISOString() }] });
    const { path } = await office.backend.api.exchange.export({ reportId: id, folder: office.folder }).result;
    const verification = await verifyPackage(path, await office.policy());
    expect(verification).toMatchObject({
      verdict: "TOTAL-PASSED",
      signatures: [{ verdict: "TOTAL-PASSED", algorithm: named, signer: { bin: bodyBin } }],
    });
    opensslVerifies(path, "001");
  });

  test("by a GOST key passes too", async () => {
    const { id } = await readyReport(office, "head");
    await confirm();
    const token = await holder({ algorithm: "GOST-2015-512" });
    choose = () => token;
    await sign(id);
    const { path } = await office.backend.api.exchange.export({ reportId: id, folder: office.folder }).result;
    const { verdict, signatures } = await verifyPackage(path, await office.policy());
    expect([verdict, signatures[0]?.algorithm]).toEqual(["TOTAL-PASSED", "GOST-2015-512"]);
  });

  test("by the head after a preparer with a key file: both pass", async () => {
    const { id } = await readyReport(office, "both");
    await confirm();
    const keyFile = await office.key("preparer", { usage: "employee" });
    await office.backend.api.signing.sign({ reportId: id, role: "preparer", keyFile, password }).result;
    const token = await foreignHolder();
    choose = () => token;
    expect((await sign(id)).state).toBe("signed");
    const { path } = await office.backend.api.exchange.export({ reportId: id, folder: office.folder }).result;
    const { verdict, signatures } = await verifyPackage(path, await office.policy());
    expect([verdict, signatures.length]).toEqual(["TOTAL-PASSED", 2]);
    opensslVerifies(path, "002");
  });

  test("by an older NCALayer without module basics", async () => {
    await openAgain({ modules: ["commonUtils"] });
    const { id } = await readyReport(office, "head");
    await confirm();
    const token = await foreignHolder();
    choose = () => token;
    const job = office.backend.api.signing.signWithNcalayer({ reportId: id, role: "head", storage: "AKKaztokenStore" });
    expect((await job.result).outcome).toBe("signed");
    expect(ncalayer.requests[1]).toMatchObject({ args: ["AKKaztokenStore", "SIGNATURE", expect.any(String), false] });
  });
});

describe("what NCALayer gives back is not kept", () => {
  const expired = { notBefore: new Date("2016-01-01T00:00:00Z"), notAfter: new Date("2017-01-01T00:00:00Z") };
  const { organisation: _, ...person } = { ...head, iin: inventedIin(7) };

  test("where the certificate may not sign this report", async () => {
    const { id } = await readyReport(office, "head");
    await confirm();
    const cases: [Partial<CertificateRequest>, string][] = [
      [{ usage: "authentication" }, "signing.authenticationKey"],
      [{ holder: { ...head, organisation: { name: "Басқа орган", bin: otherBin } } }, "signing.otherBody"],
      [expired, "signing.certificateExpired"],
      [{ holder: person, usage: "person" }, "signing.personalKey"],
      [{ usage: "employee" }, "signing.notEntitled"],
    ];
    for (const [changes, code] of cases) {
      const token = await holder(changes);
      choose = () => token;
      expect(await attempt(id)).toMatchObject({
        outcome: "refused",
        // Shown as that of a key file is: nobody here has seen it before.
        key: { certificate: { commonName: expect.stringContaining(head.surname.toUpperCase()) }, refusals: [{ code }] },
      });
    }
    await expectUntouched(id);
  });

  test("where the signature lacks what CAdES wants signed, or is otherwise not what a package may hold", async () => {
    const { id } = await readyReport(office, "head");
    await confirm();
    const secondTime = attribute(attributeTypes.signingTime, utcTime(officeDay));
    const other = bindCertificate(Buffer.from("some other certificate"));
    const cases: [Faults, object][] = [
      [{ attributes: { signingCertificate: null } }, incomplete("signing-certificate-v2")],
      [{ attributes: { signingTime: null } }, incomplete("signing-time")],
      [{ attributes: { signingCertificate: other } }, notSound("signing.certificateSubstituted")],
      [{ moreAttributes: [secondTime] }, notSound("signing.attributeTwice")],
      [{ digest: "SHA-1" }, notSound("signing.weakDigest")],
      [{ signers: (signer) => [signer, signer] }, notSound("signing.severalSigners")],
      [{ certificates: [] }, notSound("signing.noSigningCertificate")],
    ];
    for (const [faults, error] of cases) {
      const token = await foreignHolder(faults);
      choose = () => token;
      await expect(sign(id), JSON.stringify(error)).rejects.toMatchObject(error);
    }
    await expectUntouched(id);
  });

  test("where it is over other bytes, holds the same bytes inside, is broken, or is no signature", async () => {
    const { id } = await readyReport(office, "head");
    await confirm();
    const token = await foreignHolder();
    const cases: [SignWith, object][] = [
      [() => token(Buffer.from("something else"), false), { code: "exchange.signatureOfOtherContent" }],
      [(data) => token(data, true), { code: "exchange.signatureWithContent" }],
      [
        async (data) => {
          const signature = await token(data, false);
          // Within the value itself, which ends the file.
          signature[signature.length - 3] = (signature.at(-3) ?? 0) ^ 1;
          return signature;
        },
        notSound("signing.signatureWrong"),
      ],
      [async () => Buffer.from("not CMS at all"), notSound("signing.malformed")],
    ];
    for (const [chosen, error] of cases) {
      choose = () => chosen;
      await expect(sign(id)).rejects.toMatchObject(error);
    }
    await expectUntouched(id);
  });

  test("before somebody confirmed whose BIN it names", async () => {
    const { id } = await readyReport(office, "head");
    const token = await holder();
    choose = () => token;
    expect(await attempt(id)).toMatchObject({
      outcome: "refused",
      key: { certificate: { bin: bodyBin }, refusals: [], bin: "unknown" },
    });
    await expectUntouched(id);
    await confirm();
    expect((await sign(id)).state).toBe("signed");
  });
});

describe("a report that was carried to the head's workstation", () => {
  test("is signed through NCALayer there; another body's key is shown with what speaks against it, and nothing written", async () => {
    const { api } = office.backend;
    const { id } = await readyReport(office, "both");
    await confirm();
    const keyFile = await office.key("preparer", { usage: "employee" });
    await api.signing.sign({ reportId: id, role: "preparer", keyFile, password }).result;
    const drive = join(office.folder, "drive");
    mkdirSync(drive);
    const { path } = await api.head.export({ reportId: id, folder: drive }).result;
    const { sha256 } = await api.head.open({ path }).result;
    const back = join(office.folder, "back");
    mkdirSync(back);
    const request = { path, sha256, folder: back, storage: null };

    const stranger = { ...head, organisation: { name: "Басқа министрлік", bin: otherBin } };
    const foreign = await holder({ holder: stranger });
    choose = () => foreign;
    const refused = await api.head.signWithNcalayer(request).result;
    expect(refused).toMatchObject({ outcome: "refused", key: { certificate: { bin: otherBin }, bin: "different" } });
    expect(readdirSync(back)).toEqual([]);

    const token = await holder();
    choose = () => token;
    const signed = await api.head.signWithNcalayer(request).result;
    if (signed.outcome === "refused") throw new Error("refused");
    expect((await verifyPackage(signed.exported.path, await office.policy())).verdict).toBe("TOTAL-PASSED");
    const taken = await api.head.openReturned({ path: signed.exported.path }).result;
    expect(taken).toMatchObject({ outcome: "signed", reportId: id });
  });
});

describe("nothing is signed and nothing lost", () => {
  test("where the person closes NCALayer's window, and the next attempt succeeds", async () => {
    const { id } = await readyReport(office, "head");
    await confirm();
    choose = () => null;
    await expect(sign(id)).rejects.toMatchObject({ code: "ncalayer.cancelled" });
    await expectUntouched(id);
    const token = await holder();
    choose = () => token;
    expect((await sign(id)).state).toBe("signed");
  });

  test("where the work is cancelled here while NCALayer waits for the person", async () => {
    const { id } = await readyReport(office, "head");
    await confirm();
    const { promise: asked, resolve: wasAsked } = Promise.withResolvers<void>();
    choose = () => {
      wasAsked();
      return new Promise<never>(() => undefined);
    };
    const steps: string[] = [];
    const request = { reportId: id, role: "head", storage: null } as const;
    const job = office.backend.api.signing.signWithNcalayer(request, ({ step }) => steps.push(step));
    await asked;
    job.cancel();
    await expect(job.result).rejects.toMatchObject({ code: "internal.cancelled" });
    await ncalayer.hungUp;
    expect(steps.at(-1)).toBe("askNcalayer");
    await expectUntouched(id);
  });

  test("before it is this signer's turn: NCALayer is not even asked", async () => {
    const { id } = await readyReport(office, "both");
    await confirm();
    await expect(sign(id, "head")).rejects.toMatchObject({ code: "report.preparerFirst" });
    expect(ncalayer.connections()).toBe(0);
  });
});

describe("NCALayer's standing", () => {
  test("is ready where its certificate leads to the trust store", async () => {
    expect(await office.backend.api.signing.ncalayerStatus({})).toMatchObject({
      state: "ready",
      version: "1.4",
      trust: "authority",
      certificate: { sha256: identity.sha256 },
    });
    expect(ncalayer.requests).toEqual([]);
  });

  test("is told where its certificate is unknown; once a person has accepted it, it signs, and the journal knows", async () => {
    const tls = await makeTlsIdentity(null);
    await openAgain({ tls });
    const { api } = office.backend;
    const { id } = await readyReport(office, "head");
    await confirm();
    const token = await holder();
    choose = () => token;
    expect(await api.signing.ncalayerStatus({})).toMatchObject({
      state: "unknownCertificate",
      certificate: { sha256: tls.sha256, subject: "CN=127.0.0.1, C=KZ" },
    });
    await expect(sign(id)).rejects.toMatchObject({ code: "ncalayer.unknownCertificate", data: { sha256: tls.sha256 } });
    expect(ncalayer.connections()).toBe(0);
    await api.settings.set({ ncalayerPins: [tls.sha256] });
    expect(await api.signing.ncalayerStatus({})).toMatchObject({ state: "ready", trust: "pinned" });
    expect((await sign(id)).state).toBe("signed");
    const { entries } = await api.journal.list({ before: null, limit: 50 });
    expect(entries.find(({ subject }) => subject === "setting:ncalayerPins")?.data).toEqual({
      from: [],
      to: [tls.sha256],
    });
  });

  test("is told where it does not run", async () => {
    await ncalayer.close();
    expect(await office.backend.api.signing.ncalayerStatus({})).toMatchObject({
      state: "unavailable",
      problem: { code: "ncalayer.notRunning", message: { ru: expect.stringContaining("NCALayer") } },
    });
  });

  test("is not pinned by anything but the digest of a certificate", async () => {
    const set = office.backend.api.settings.set({ ncalayerPins: ["any"] });
    await expect(set).rejects.toMatchObject({ code: "contract.invalidRequest" });
  });
});
