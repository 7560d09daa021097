import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createContainer, type FileDigest } from "#backend/container/index.ts";
import { loadTrustStore, openKeyFile, signDetached, type ValidationPolicy } from "#backend/signing/index.ts";
import { inspectPackage, verifyPackage } from "#backend/verification/index.ts";
import type { Verification } from "#shared/package/verdict.ts";
import { sampleParts, withPart } from "#tests/support/container/sample-container.ts";
import { buildZip } from "#tests/support/container/zip-builder.ts";
import { openssl } from "#tests/support/signing/openssl.ts";
import {
  asice,
  type ForeignContainer,
  type ForeignManifest,
  makeForeignContainer,
} from "#tests/support/verification/foreign-container.ts";
import { makeOpensslAuthority } from "#tests/support/verification/openssl-authority.ts";

/*
 * Containers by other programs: made by Python's zipfile and openssl, with nothing of ours. They verify as containers,
 * whatever their layout; what is in them and not evaluated is named.
 */
let folder: string;
let policy: ValidationPolicy;
let number = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kalqan-foreign-"));
  const { rootFile } = makeOpensslAuthority(folder);
  policy = { trust: await loadTrustStore({ files: [rootFile] }), revocationLists: [], at: new Date() };
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const letter = "Хат № 66.txt";
const files = { mimetype: asice, [letter]: "Құрметті әріптестер!", "data/table.csv": "1;2\n" };

function manifest(changes: Partial<ForeignManifest> = {}): ForeignManifest {
  const name = "META-INF/ASiCManifest.xml";
  return { name, signature: "META-INF/signature.p7s", files: [letter, "data/table.csv"], signer: "rsa", ...changes };
}

function make(container: Partial<ForeignContainer> = {}, extension = "asice"): string {
  number += 1;
  return makeForeignContainer(folder, `${number}.${extension}`, { files, manifests: [manifest()], ...container });
}

const verify = (path: string) => verifyPackage(path, policy);
const codes = ({ problems }: Verification, severity: "error" | "warning") =>
  problems.filter((problem) => problem.severity === severity).map(({ code }) => code);
const covered = ({ files: found }: Verification) => Object.fromEntries(found.map((file) => [file.name, file.covered]));

describe("one signature over all", () => {
  test.each([
    ["rsa", "sha256", "sha256", "RSA-2048 SHA-256"],
    ["rsa3072", "sha512", "sha384", "RSA-3072 SHA-384"],
    ["p256", "sha384", "sha256", "ECDSA-P256 SHA-256"],
    ["p384", "sha512", "sha384", "ECDSA-P384 SHA-384"],
    ["p521", "sha512", "sha512", "ECDSA-P521 SHA-512"],
  ] as const)("by %s, digests %s, signed with %s", async (signer, digest, signatureDigest, algorithm) => {
    const verification = await verify(make({ manifests: [manifest({ signer, digest, signatureDigest })] }));
    expect(verification).toMatchObject({ verdict: "TOTAL-PASSED", subIndication: null, format: "ASiC-E" });
    expect(verification.signatures).toMatchObject([
      { name: "META-INF/signature.p7s", algorithm, covers: [letter, "data/table.csv"], verdict: "TOTAL-PASSED" },
    ]);
    expect(codes(verification, "error")).toEqual([]);
    expect(covered(verification)[letter]).toBe(true);
  });

  test("by RSA-PSS", async () => {
    const options = ["-cades", "-keyopt", "rsa_padding_mode:pss", "-keyopt", "rsa_pss_saltlen:32"];
    const verification = await verify(make({ manifests: [manifest({ options })] }));
    expect(verification.signatures).toMatchObject([{ algorithm: "RSA-PSS-2048 SHA-256" }]);
    expect(verification.verdict).toBe("TOTAL-PASSED");
  });

  test("of another root proves nothing of its signer, and is the same container", async () => {
    const stranger = await verifyPackage(make(), { ...policy, trust: await loadTrustStore({ files: [] }) });
    expect(stranger).toMatchObject({ verdict: "INDETERMINATE", subIndication: "NO_CERTIFICATE_CHAIN_FOUND" });
  });
});

describe("several signatures over different files", () => {
  const apart: ForeignManifest[] = [
    manifest({ name: "META-INF/ASiCManifest-a.xml", signature: "META-INF/signature-a.p7s", files: [letter] }),
    manifest({
      name: "META-INF/ASiCManifest-b.xml",
      signature: "META-INF/signature-b.p7s",
      files: ["data/table.csv"],
      signer: "p384",
      digest: "sha512",
      signatureDigest: "sha512",
    }),
  ];

  test("each is checked over its own; what one covers counts as covered, and that not all do is said", async () => {
    const verification = await verify(make({ manifests: apart }));
    expect(verification.verdict).toBe("TOTAL-PASSED");
    expect(verification.signatures.map(({ covers }) => covers)).toEqual([[letter], ["data/table.csv"]]);
    expect(Object.values(covered(verification))).not.toContain(false);
    expect(codes(verification, "warning").filter((code) => code === "container.partlyCovered")).toHaveLength(2);
  });

  test("the worst counts", async () => {
    const [one, other] = apart;
    if (!one || !other) throw new Error("two manifests");
    const plain = { ...other, options: ["-noattr"] };
    const verification = await verify(make({ manifests: [one, plain] }));
    expect(verification.verdict).toBe("TOTAL-FAILED");
    expect(verification.signatures.map(({ verdict }) => verdict)).toEqual(["TOTAL-PASSED", "TOTAL-FAILED"]);
  });

  test("a plain CMS does not bind its signer's certificate: undecided, with the reason", async () => {
    const verification = await verify(make({ manifests: [manifest({ options: [] })] }));
    expect(verification).toMatchObject({ verdict: "INDETERMINATE", subIndication: "SIG_CONSTRAINTS_FAILURE" });
  });

  test("the second over the first, as countersigners do it", async () => {
    const first = manifest();
    const second = manifest({
      name: "META-INF/ASiCManifest2.xml",
      signature: "META-INF/signature2.p7s",
      signer: "p256",
      files: [letter, "data/table.csv", first.name, first.signature],
    });
    const verification = await verify(make({ manifests: [first, second] }));
    expect(verification.verdict).toBe("TOTAL-PASSED");
    expect(codes(verification, "warning")).not.toContain("container.partlyCovered");
  });
});

describe("other layouts", () => {
  const names = [letter, "data/table.csv", "META-INF/ASiCManifest.xml", "META-INF/signature.p7s"];

  test.each([
    ["mimetype last and deflated", { order: [...names, "mimetype"], deflated: ["mimetype", letter] }, "asice"],
    ["without mimetype, by its manifests alone", { order: names }, "zip"],
    ["with directory entries", { folders: ["data/", "META-INF/"] }, "asice"],
    ["with a comment", { comment: "made by another program" }, "sce"],
    ["streamed, with data descriptors", { streamed: true, deflated: names }, "asice"],
    ["streamed and stored", { streamed: true }, "asice"],
    ["names in the manifest as they are", { manifests: [manifest({ encodeNames: false })] }, "asice"],
  ] as const)("%s: verified, what is unusual is a warning", async (_, container, extension) => {
    const verification = await verify(make(container, extension));
    expect(codes(verification, "error")).toEqual([]);
    expect(verification).toMatchObject({ verdict: "TOTAL-PASSED", format: "ASiC-E" });
  });

  test("zipped by Info-ZIP, with its extra fields", async () => {
    const path = make();
    execFileSync("python3", ["-m", "zipfile", "-e", path, `${path}.folder`]);
    const zipped = `${path}.info.asice`;
    execFileSync("zip", ["-q", "-r", zipped, "META-INF", "data", letter, "mimetype"], { cwd: `${path}.folder` });
    const verification = await verify(zipped);
    expect(codes(verification, "error")).toEqual([]);
    expect(verification.verdict).toBe("TOTAL-PASSED");
  });
});

describe("what no signature covers", () => {
  test("is named, and the container is not refused for it", async () => {
    const more = { ...files, "note.txt": "not signed" };
    const verification = await verify(make({ files: more }));
    expect(verification.verdict).toBe("TOTAL-PASSED");
    expect(covered(verification)).toMatchObject({ "note.txt": false, [letter]: true });
    expect(verification.problems).toContainEqual(
      expect.objectContaining({ code: "container.notCovered", severity: "warning", data: { name: "note.txt" } }),
    );
  });

  test("time-stamps, archive manifests and evidence records are named as not evaluated", async () => {
    const more = {
      ...files,
      "META-INF/timestamp.tst": "token",
      "META-INF/ASiCArchiveManifest.xml": "<a/>",
      "META-INF/evidencerecord.ers": "record",
      "META-INF/signatures.xml": "<a/>",
    };
    const verification = await verify(make({ files: more }));
    expect(verification).toMatchObject({ verdict: "TOTAL-PASSED", format: "ASiC-E" });
    expect(codes(verification, "warning")).toEqual(
      expect.arrayContaining([
        "container.timestamp",
        "container.archiveManifest",
        "container.evidenceRecord",
        "container.xades",
      ]),
    );
  });
});

test("digests of a kind that is not computed leave container and signature undecided alike", async () => {
  const verification = await verify(make({ manifests: [manifest({ digest: "sha3_256" })] }));
  const undecided = { verdict: "INDETERMINATE", subIndication: "CRYPTO_CONSTRAINTS_FAILURE" };
  expect(verification).toMatchObject({ ...undecided, signatures: [{ ...undecided, covers: [] }] });
  expect(codes(verification, "error")).toEqual(["container.digestUnknown", "container.digestUnknown"]);
});

describe("changed after signing", () => {
  const rezip = (path: string, change: (name: string, content: Buffer) => Buffer) => {
    const script = "import sys,zipfile\nfor i in zipfile.ZipFile(sys.argv[1]).infolist(): print(i.filename)";
    const found = execFileSync("python3", ["-c", script, path]).toString().trim().split("\n");
    const entries = found.map((name) => {
      const content = execFileSync("unzip", ["-p", path, name], { env: { ...process.env, LC_ALL: "C.UTF-8" } });
      return [name, change(name, content).toString("base64")];
    });
    const write =
      "import base64,json,sys,zipfile\nz=zipfile.ZipFile(sys.argv[1],'w')\nfor n,c in json.load(sys.stdin): z.writestr(n,base64.b64decode(c))";
    execFileSync("python3", ["-c", `${write}\nz.close()`, `${path}.2.asice`], { input: JSON.stringify(entries) });
    return `${path}.2.asice`;
  };

  test.each([
    ["a file", letter, "HASH_FAILURE", "container.digestMismatch"],
    ["the manifest", "META-INF/ASiCManifest.xml", "HASH_FAILURE", "signing.contentChanged"],
  ])("%s", async (_, changed, subIndication, code) => {
    const path = rezip(make(), (name, content) =>
      name === changed ? Buffer.from(content.toString().replace(/>$|!/, " $&")) : content,
    );
    const verification = await verify(path);
    expect(verification).toMatchObject({ verdict: "TOTAL-FAILED", subIndication });
    expect(codes(verification, "error")).toContain(code);
  });
});

describe("containers of other kinds are recognised and named, not called broken", () => {
  test.each([
    ["ASiC-E-XAdES", asice, { "META-INF/signatures0.xml": "<XAdESSignatures/>" }, "container.xades"],
    ["ASiC-S", "application/vnd.etsi.asic-s+zip", { "META-INF/signature.p7s": "cms" }, "container.asicS"],
    ["ASiC-S", "application/vnd.etsi.asic-s+zip", { "META-INF/timestamp.tst": "token" }, "container.asicS"],
    ["ASiC-E", asice, { "META-INF/timestamp001.tst": "token" }, "container.timestamp"],
    ["ASiC-E", asice, { "META-INF/evidencerecord001.ers": "record" }, "container.evidenceRecord"],
  ])("%s: %s with %j", async (format, mimetype, more, code) => {
    const path = make({ files: { mimetype, "a.pdf": "%PDF-1.7", ...more }, manifests: [] });
    const verification = await verify(path);
    expect(verification).toMatchObject({ format, verdict: "INDETERMINATE", subIndication: "GENERIC", signatures: [] });
    expect(codes(verification, "error")).toEqual(["document.nothingEvaluated"]);
    expect(codes(verification, "warning")).toContain(code);
    // That only its signatures were checked would not be true.
    expect(codes(verification, "warning")).not.toContain("document.notReport");
  });
});

describe("where only our own packages are taken", () => {
  test("a sound container of another program is refused, and why", async () => {
    const verification = await verifyPackage(make(), policy, { ours: true });
    expect(verification.verdict).toBe("TOTAL-FAILED");
    expect(codes(verification, "error")).toContain("document.absent");
  });

  test("a document that cannot be unpacked is damaged, not absent", async () => {
    const damaged = withPart(sampleParts(), "report.json", (part) => ({ ...part, packed: Buffer.alloc(20, 0xff) }));
    const path = join(folder, "damaged.asice");
    writeFileSync(path, buildZip({ parts: damaged }));
    const verification = await verifyPackage(path, policy, { ours: true });
    expect(codes(verification, "error")).toContain("container.deflate");
    expect(codes(verification, "error")).not.toContain("document.absent");
  });
});

test("inspect shows a container of another program without judging it", async () => {
  const inspection = await inspectPackage(make(), policy);
  expect(inspection).toMatchObject({
    recognised: "ASiC-E",
    mimetype: asice,
    document: null,
    manifests: [{ name: "META-INF/ASiCManifest.xml", references: [{ matches: true }, { matches: true }] }],
  });
  expect(inspection).not.toHaveProperty("verdict");
});

test("our writer and openssl with zipfile agree: the same files and key, the same verdict on the same things", async () => {
  const theirs = await verify(make({ manifests: [manifest({ signer: "p256" })] }));
  const chain = ["-certfile", "issuer.pem", "-passout", "pass:Sealed-1"];
  openssl(folder, "pkcs12", "-export", "-in", "p256.pem", "-inkey", "p256.key", "-out", "p256.p12", ...chain);
  const key = await openKeyFile(readFileSync(join(folder, "p256.p12")), "Sealed-1");
  const path = join(folder, "ours.asice");
  const writer = await createContainer(path, { modified: new Date("2018-07-09T10:20:30Z") });
  const written: FileDigest[] = [];
  for (const [name, content] of Object.entries(files).slice(1)) {
    const source = { bytes: Buffer.from(content) };
    written.push(await writer.addFile({ name, mediaType: "text/plain", source }));
  }
  const { bytes } = await writer.addManifest(1, written);
  await writer.addSignature(1, await signDetached(bytes, key, { signingTime: new Date() }));
  await writer.finish();
  const ours = await verify(path);
  const told = ({ verdict, subIndication, signatures, files: found }: Verification) => ({
    verdict,
    subIndication,
    signers: signatures.map(({ signer, algorithm, covers }) => ({ signer, algorithm, covers: [...covers].sort() })),
    files: found.filter(({ name }) => !name.startsWith("META-INF/")),
  });
  expect(told(ours)).toEqual(told(theirs));
  writeFileSync(join(folder, "manifest"), bytes);
  execFileSync("unzip", ["-q", "-o", path, "META-INF/signature001.p7s"], { cwd: folder });
  const signature = ["-inform", "DER", "-in", "META-INF/signature001.p7s", "-content", "manifest"];
  openssl(folder, "cms", "-verify", "-cades", "-binary", ...signature, "-CAfile", "root.pem", "-out", "out");
});
