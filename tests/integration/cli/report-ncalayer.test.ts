import { mkdirSync, readdirSync } from "node:fs";
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import {
  type Authority,
  type CertificateRequest,
  issueCertificate,
  makeAuthority,
} from "#cli/demo/authority/authority.ts";
import { callKalqan } from "#tests/support/cli/in-process.ts";
import { ofReport, smallInput, writeJson } from "#tests/support/cli/report-case.ts";
import { temporaryFolder } from "#tests/support/cli/temporary-folder.ts";
import { holderOf, type SignWith } from "#tests/support/ncalayer/key-holder.ts";
import { type Choice, startNcalayer, type TestNcalayer } from "#tests/support/ncalayer/server.ts";
import { makeTlsIdentity, type TlsIdentity } from "#tests/support/ncalayer/tls-identity.ts";
import { bodyBin, head, otherBin } from "#tests/support/signing/people.ts";

const inFolder = temporaryFolder();
const day = 86_400_000;
const life = { notBefore: new Date(Date.now() - day), notAfter: new Date(Date.now() + day) };

let authority: Authority;
/** Leads to no authority that the program knows. */
let tls: TlsIdentity;
let ncalayer: TestNcalayer;
/** The person at NCALayer's window. */
let choose: () => Choice | Promise<Choice>;
let number = 0;

beforeAll(async () => {
  authority = await makeAuthority({ ...life, algorithm: "ECDSA-P256" });
  tls = await makeTlsIdentity(null);
});

beforeEach(async () => {
  choose = () => null;
  ncalayer = await startNcalayer({ tls, choose: () => choose() });
  onTestFinished(() => ncalayer.close());
});

async function token(changes: Partial<CertificateRequest> = {}): Promise<SignWith> {
  const request = { holder: head, usage: "head", algorithm: "ECDSA-P256", ...life, ...changes } as const;
  return holderOf(await issueCertificate(authority.issuer, request), [authority.issuer], new Date());
}

async function call(...argv: string[]) {
  const { exitCode, stdout } = await callKalqan([...argv, "--json"], { ncalayer: { port: ncalayer.port } });
  return { exitCode, json: JSON.parse(stdout) };
}

/** A data folder with a filled report, and how it is exported. */
async function office() {
  number += 1;
  const data = inFolder(`data-${number}`);
  const out = inFolder(`out-${number}`);
  mkdirSync(out);
  const input = writeJson(inFolder(`input-${number}.json`), smallInput());
  expect((await call("report", "fill", "--data", data, ...ofReport, "--input", input)).exitCode).toBe(0);
  return {
    out,
    exportBy: (...argv: string[]) => call("report", "export", "--data", data, ...ofReport, "--out", out, ...argv),
    state: async () => (await call("report", "check", "--data", data, ...ofReport)).json.report.state,
  };
}

const refusal = (exitCode: number, code: string) => ({ exitCode, json: { error: { code } } });

describe("report export --ncalayer", () => {
  it("believes a certificate that was compared and given, and brings a draft to a package with both signatures", async () => {
    const { exportBy, out } = await office();
    const holders = [await token({ usage: "employee" }), await token()];
    choose = () => holders[ncalayer.requests.length <= 2 ? 0 : 1] ?? null;
    const digest = tls.sha256.toUpperCase().replace(/(..)(?=.)/g, "$1:");
    const { exitCode, json } = await exportBy("--preparer-ncalayer", "--ncalayer", "--ncalayer-pin", digest);
    expect(exitCode).toBe(0);
    expect(json.verification.signatures).toMatchObject([{ signer: { bin: bodyBin } }, { signer: { bin: bodyBin } }]);
    // The preparer was asked twice: the first answer told the BIN.
    expect(ncalayer.requests).toHaveLength(3);
    expect(readdirSync(out)).toHaveLength(1);
  });

  it("leaves a draft a draft where NCALayer is unknown, is given another digest, or does not run", async () => {
    const { exportBy, state } = await office();
    expect(await exportBy("--ncalayer")).toMatchObject(refusal(3, "ncalayer.unknownCertificate"));
    const unknown = await exportBy("--ncalayer", "--ncalayer-pin", "0".repeat(64));
    expect(unknown).toMatchObject(refusal(3, "ncalayer.unknownCertificate"));
    // Whoever has to compare it is told what to compare.
    expect(unknown.json.error.message.ru).toContain(tls.sha256);
    expect(await exportBy("--ncalayer", "--ncalayer-pin", "yes")).toMatchObject(refusal(3, "usage.badDigest"));
    expect(ncalayer.connections()).toBe(0);
    await ncalayer.close();
    expect(await exportBy("--ncalayer")).toMatchObject(refusal(3, "ncalayer.notRunning"));
    expect(await state()).toBe("draft");
  });

  it("signs nothing where the key may not, the window is closed, or the BIN is not the one given; then goes on from there", async () => {
    const { exportBy, out, state } = await office();
    const pin = ["--ncalayer-pin", tls.sha256];
    expect(await exportBy("--ncalayer", ...pin)).toMatchObject(refusal(3, "ncalayer.cancelled"));
    const authentication = await token({ usage: "authentication" });
    choose = () => authentication;
    expect(await exportBy("--ncalayer")).toMatchObject(refusal(1, "signing.authenticationKey"));
    const good = await token();
    choose = () => good;
    expect(await exportBy("--ncalayer", "--bin", otherBin)).toMatchObject(refusal(1, "usage.binDiffers"));
    choose = () => (data, inside) => good(Buffer.concat([data, Buffer.from("!")]), inside);
    expect(await exportBy("--ncalayer")).toMatchObject(refusal(1, "exchange.signatureOfOtherContent"));
    expect([await state(), readdirSync(out)]).toEqual(["ready", []]);
    choose = () => good;
    expect(await exportBy("--ncalayer", "--bin", bodyBin)).toMatchObject({ exitCode: 0 });
  });

  it("is not given beside a key file for the same person", async () => {
    const { exportBy } = await office();
    const keys = ["--p12", "head.p12", "--password-file", "head.txt"];
    expect(await exportBy("--ncalayer", ...keys)).toMatchObject(refusal(3, "usage.twoKeys"));
  });
});
