import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadTrustStore, type ValidationPolicy } from "#backend/signing/index.ts";
import { inspectPackage, verifyPackage } from "#backend/verification/index.ts";
import type { Verification } from "#shared/package/verdict.ts";
import { runJson, runKalqan } from "#tests/support/cli/run-kalqan.ts";
import { openssl } from "#tests/support/signing/openssl.ts";
import { makeOpensslAuthority } from "#tests/support/verification/openssl-authority.ts";
import { type CmsRequest, makeCms, putFile } from "#tests/support/verification/openssl-cms.ts";

/*
 * A signature that comes as a file by itself, made by openssl: with the signed file inside it, or beside it.
 */
const text = "Келісім № 12, 2018 жылғы 5 шілде\n".repeat(40);
const sha256 = createHash("sha256").update(text).digest("hex");
let folder: string;
let policy: ValidationPolicy;
let number = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kalqan-signature-"));
  const { rootFile } = makeOpensslAuthority(folder);
  policy = { trust: await loadTrustStore({ files: [rootFile] }), revocationLists: [], at: new Date() };
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A content file of its own and its signature, whose name follows `suffix`. */
function sign(request: CmsRequest = {}, suffix = ".p7s"): { content: string; signature: string; name: string } {
  number += 1;
  const name = `contract-${number}.txt`;
  const content = putFile(folder, name, text);
  return { content, name, signature: makeCms(folder, name, `${name}${suffix}`, request) };
}

const verify = (path: string, content?: string) => verifyPackage(path, policy, { content });
const codes = ({ problems }: Verification) =>
  problems.filter(({ severity }) => severity === "error").map(({ code }) => code);

/** Rewrites a file. */
function change(path: string, edit: (bytes: Buffer) => Uint8Array): void {
  writeFileSync(path, edit(readFileSync(path)));
}

describe("with the content inside", () => {
  test.each([
    ["DER", "p7m", { form: "DER" }],
    ["PEM", "cms", { form: "PEM" }],
    ["BER in pieces, as it is streamed", "p7s", { options: ["-cades", "-stream"] }],
    ["ECDSA with SHA-512", "sig", { signers: ["p521"], options: ["-cades", "-md", "sha512"] }],
  ] as const)("%s: the content is verified, its size and digest shown", async (_, extension, request) => {
    const { signature, name, content } = sign({ enveloping: true, ...request }, `.${extension}`);
    rmSync(content);
    const verification = await verify(signature);
    expect(verification).toMatchObject({
      verdict: "TOTAL-PASSED",
      format: "CMS-enveloping",
      files: [{ name, size: Buffer.byteLength(text), sha256, covered: true }],
      signatures: [{ name: `${name}.${extension}`, manifest: name, covers: [name], verdict: "TOTAL-PASSED" }],
    });
    expect(verification.signatures[0]?.signer?.commonName).toMatch(/^Signer /);
  });

  test.each([
    ["base64 in lines", (base64: string) => base64.replace(/.{64}/g, "$&\r\n")],
    ["base64 in one line", (base64: string) => base64],
  ])("%s, without any armour", async (_, write) => {
    const { signature } = sign({ enveloping: true }, ".cms");
    change(signature, (der) => Buffer.from(write(der.toString("base64"))));
    expect(await verify(signature)).toMatchObject({ verdict: "TOTAL-PASSED", format: "CMS-enveloping" });
  });

  test.each([
    ["base64 behind a byte order mark", (base64: string) => `\uFEFF${base64}`],
    [
      "PEM with text before it (RFC 7468, 2)",
      (base64: string) => `Subject: signer\r\n-----BEGIN PKCS7-----\r\n${base64}\r\n-----END PKCS7-----\r\n`,
    ],
  ])("%s", async (_, write) => {
    const { signature } = sign({ enveloping: true }, ".cms");
    change(signature, (der) => Buffer.from(write(der.toString("base64"))));
    expect(await verify(signature)).toMatchObject({ verdict: "TOTAL-PASSED", format: "CMS-enveloping" });
  });

  test("recognised whatever its name", async () => {
    const { signature } = sign({ enveloping: true }, ".dat");
    expect(await verify(signature)).toMatchObject({ verdict: "TOTAL-PASSED", format: "CMS-enveloping" });
  });

  test("changed inside: failed, and the content is not covered", async () => {
    const { signature } = sign({ enveloping: true });
    change(signature, (der) => Buffer.from(der.toString("latin1").replace("2018", "2019"), "latin1"));
    const verification = await verify(signature);
    expect(verification).toMatchObject({
      verdict: "TOTAL-FAILED",
      subIndication: "HASH_FAILURE",
      files: [{ covered: false }],
      signatures: [{ covers: [] }],
    });
  });

  test("a file that someone names besides is not looked at, and that is said", async () => {
    const { signature } = sign({ enveloping: true });
    const other = putFile(folder, "other.txt", "басқа");
    const verification = await verify(signature, other);
    expect(verification.verdict).toBe("TOTAL-PASSED");
    expect(verification.problems.map(({ code }) => code)).toContain("signature.contentIgnored");
  });
});

describe("apart from the content", () => {
  test.each([".p7s", ".cms", ".sig", ".P7S"])("the file beside it, named the same without %s", async (suffix) => {
    const { signature, name } = sign({}, suffix);
    expect(await verify(signature)).toMatchObject({
      verdict: "TOTAL-PASSED",
      format: "CMS-detached",
      files: [{ name, size: Buffer.byteLength(text), sha256, covered: true }],
      signatures: [{ covers: [name] }],
    });
  });

  test("a file named by hand, wherever it stands", async () => {
    const { signature, content } = sign({ form: "PEM" });
    mkdirSync(join(folder, "elsewhere"), { recursive: true });
    const moved = join(folder, "elsewhere", "contract.txt");
    writeFileSync(moved, readFileSync(content));
    rmSync(content);
    const verification = await verify(signature, moved);
    expect(verification).toMatchObject({ verdict: "TOTAL-PASSED", files: [{ name: "contract.txt", sha256 }] });
  });

  test("no content at all: the signer is known, the verdict is not", async () => {
    const { signature, content } = sign();
    rmSync(content);
    const verification = await verify(signature);
    expect(verification).toMatchObject({
      verdict: "INDETERMINATE",
      subIndication: "SIGNED_DATA_NOT_FOUND",
      files: [],
      signatures: [{ covers: [], signer: { commonName: "Signer rsa" } }],
    });
    expect(codes(verification)).toEqual(["signing.contentAbsent"]);
  });

  test("no content, and the signature itself is wrong: that is known", async () => {
    const { signature, content } = sign({ signers: ["p256"] });
    rmSync(content);
    change(signature, (der) => {
      der.writeUInt8(der.readUInt8(der.length - 5) ^ 1, der.length - 5);
      return der;
    });
    expect(await verify(signature)).toMatchObject({
      verdict: "TOTAL-FAILED",
      subIndication: "SIG_CRYPTO_FAILURE",
    });
  });

  test("another content: failed", async () => {
    const { signature, content } = sign();
    change(content, (bytes) => Buffer.concat([bytes, Buffer.from(" ")]));
    const verification = await verify(signature);
    expect(verification).toMatchObject({ verdict: "TOTAL-FAILED", subIndication: "HASH_FAILURE" });
    expect(verification.files).toMatchObject([{ covered: false }]);
  });

  test("a named content that is not there is an error, not a verdict", async () => {
    const { signature } = sign();
    await expect(verify(signature, join(folder, "nowhere"))).rejects.toMatchObject({ code: "file.notFound" });
  });
});

describe("several signers in one file", () => {
  test.each([true, false])("each is judged by itself (content inside: %s)", async (enveloping) => {
    const { signature, name } = sign({ signers: ["rsa", "p384"], enveloping });
    const verification = await verify(signature);
    expect(verification.verdict).toBe("TOTAL-PASSED");
    expect(verification.signatures.map((one) => one.name).sort()).toEqual([`${name}.p7s (1)`, `${name}.p7s (2)`]);
    const signers = verification.signatures.map(({ signer }) => signer?.commonName);
    expect(signers.sort()).toEqual(["Signer p384", "Signer rsa"]);
  });
});

describe("signatures that say too little", () => {
  test("without signed attributes: no CAdES", async () => {
    const verification = await verify(sign({ options: ["-noattr"] }).signature);
    expect([verification.verdict, codes(verification)]).toEqual(["TOTAL-FAILED", ["signing.noSignedAttributes"]]);
  });

  test("without the attribute that binds the certificate: undecided", async () => {
    const verification = await verify(sign({ options: [] }).signature);
    expect([verification.verdict, codes(verification)]).toEqual(["INDETERMINATE", ["signing.attributeMissing"]]);
  });

  test("with SHA-1: undecided, named weak", async () => {
    const verification = await verify(sign({ options: ["-cades", "-md", "sha1"] }).signature);
    expect(verification.verdict).toBe("INDETERMINATE");
    expect(codes(verification)).toEqual(["signing.weakDigest"]);
  });
});

/** What openssl makes of the text that is no signature. */
function opensslCms(work: string, ...more: readonly string[]): Buffer {
  putFile(folder, "plain.txt", text);
  return openssl(folder, "cms", work, "-in", "plain.txt", "-outform", "DER", ...more);
}

describe("files that only look like signatures", () => {
  test.each([
    ["bytes behind the end", (der: Buffer) => Buffer.concat([der, Buffer.from("more")]), "signing.trailingBytes"],
    ["cut short", (der: Buffer) => der.subarray(0, -10), "signing.malformed"],
    [
      "two of them in one PEM file",
      (der: Buffer) => {
        const block = `-----BEGIN CMS-----\n${der.toString("base64")}\n-----END CMS-----\n`;
        return Buffer.from(`${block}${block}`);
      },
      "signing.trailingBytes",
    ],
    ["base64 with a hole", (der: Buffer) => Buffer.from(`${der.toString("base64")}!AAAA`), "signing.malformed"],
    ["encrypted, not signed", () => opensslCms("-encrypt", "rsa.pem"), "signing.notSignedData"],
    ["a text", () => Buffer.from("хат"), "signing.malformed"],
    ["nothing", () => Buffer.alloc(0), "signing.malformed"],
  ])("%s", async (_, edit, code) => {
    const { signature } = sign();
    change(signature, edit);
    const verification = await verify(signature);
    expect(verification).toMatchObject({ verdict: "TOTAL-FAILED", subIndication: "FORMAT_FAILURE" });
    expect(codes(verification)).toEqual([code]);
  });

  test("a container named as a signature is still a container", async () => {
    const path = putFile(folder, "a.p7s", Buffer.from("PK\x05\x06".padEnd(22, "\0"), "latin1"));
    expect((await verify(path)).format).toBe("zip");
  });

  test("nothing but our own packages where only those are taken", async () => {
    const { signature } = sign({ enveloping: true });
    const verification = await verifyPackage(signature, policy, { ours: true });
    expect([verification.verdict, codes(verification)]).toEqual(["TOTAL-FAILED", ["container.notZip"]]);
  });
});

describe("from the command line", () => {
  test("with the content named, and told for people with what is covered", async () => {
    const { signature, content } = sign();
    const elsewhere = putFile(folder, "named.txt", readFileSync(content));
    rmSync(content);
    const argv = ["verify", signature, "--content", elsewhere, "--trust", join(folder, "root.pem")];
    expect(await runJson(argv)).toMatchObject({
      exitCode: 0,
      json: { results: [{ verdict: "TOTAL-PASSED", format: "CMS-detached", files: [{ name: "named.txt", sha256 }] }] },
    });
    const { stdout } = await runKalqan([...argv, "--lang", "ru"]);
    expect(stdout).toContain("named.txt");
    expect(stdout).toContain("Signer rsa – TOTAL-PASSED");
  });

  test("without it: undecided, exit code 2, and what to do", async () => {
    const { signature, content } = sign();
    rmSync(content);
    const { exitCode, stdout } = await runKalqan(["verify", signature, "--lang", "ru"]);
    expect(exitCode).toBe(2);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain("Положите файл рядом с подписью или укажите его.");
  });
});

test("inspect shows what is inside without judging it", async () => {
  const { signature, name } = sign({ enveloping: true, signers: ["p256"] });
  expect(await inspectPackage(signature, policy)).toMatchObject({
    recognised: "CMS-enveloping",
    entries: [{ name, sha256 }],
    manifests: [{ name, signatureName: `${name}.p7s`, references: [{ name, matches: true }] }],
    problems: [],
  });
});
