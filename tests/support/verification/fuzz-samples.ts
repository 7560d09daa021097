import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createContainer, extendContainer, type FileDigest } from "#backend/container/index.ts";
import { loadTrustStore, openKeyFile, signDetached, type ValidationPolicy } from "#backend/signing/index.ts";
import type { Issued } from "#cli/demo/authority/authority.ts";
import { writeKeyFile } from "#cli/demo/authority/key-file.ts";
import type { KeyAlgorithm } from "#cli/demo/authority/key-pair.ts";
import type { RequiredSignatures } from "#shared/package/report-document.ts";
import type { SignerRole } from "#shared/report/entry.ts";
import { manifestText, sampleFiles } from "#tests/support/container/sample-container.ts";
import { buildZip, type ZipPart } from "#tests/support/container/zip-builder.ts";
import { aReportDocument } from "#tests/support/package/report-document.ts";
import { makeCms } from "#tests/support/signing/cms-maker.ts";
import { issueTo, signingTime, testAuthority } from "#tests/support/signing/people.ts";
import { zipParts } from "./zip-parts.ts";

/** A file that passes, as the mutations begin with it. */
export interface FuzzSample {
  readonly name: string;
  readonly extension: "asice" | "cms";
  readonly bytes: Buffer;
  /** Of a container, its entries. */
  readonly parts: readonly ZipPart[];
}

export interface FuzzSamples {
  readonly samples: readonly FuzzSample[];
  readonly policy: ValidationPolicy;
}

const modified = new Date("2018-07-09T10:20:30Z");

/**
 * Small signed files of every kind that is verified: our packages with one signature and with two, another program's
 * container with two manifests, a signature with its content inside.
 */
export async function makeFuzzSamples(folder: string): Promise<FuzzSamples> {
  const office = await openOffice(folder, "ECDSA-P256");
  const gost = await openOffice(folder, "GOST-2015-512");
  const samples = [
    await ourPackage(office, "one", ["head"], "бірінші"),
    await ourPackage(office, "two", ["preparer", "head"], "екінші"),
    await ourPackage(office, "other", ["preparer", "head"], "үшінші, ұзынырақ"),
    await ourPackage(gost, "gost", ["head"], "төртінші"),
    await foreignContainer(office),
    await envelopingSignature(office),
  ];
  const trust = await loadTrustStore({ files: [office.rootFile, gost.rootFile] });
  return { samples, policy: { trust, revocationLists: [], at: new Date("2018-07-10T06:00:00Z") } };
}

interface Office extends Readonly<Record<SignerRole, Issued>> {
  readonly folder: string;
  readonly issuer: Issued;
  readonly rootFile: string;
}

async function openOffice(folder: string, algorithm: KeyAlgorithm): Promise<Office> {
  const { issuer, rootPem } = await testAuthority(algorithm);
  const rootFile = join(folder, `${algorithm}.pem`);
  await writeFile(rootFile, rootPem);
  const head = await issueTo(issuer, { algorithm });
  return { folder, issuer, rootFile, head, preparer: await issueTo(issuer, { algorithm, usage: "employee" }) };
}

async function ourPackage(
  office: Office,
  name: string,
  signers: RequiredSignatures,
  text: string,
): Promise<FuzzSample> {
  const annex = Buffer.from(`${text} қосымша`.repeat(20));
  const path = "attachments/32/01 Хат.txt";
  const sha256 = createHash("sha256").update(annex).digest("hex");
  const record = { measure: 32, path, name: "Хат.txt", size: annex.length, sha256, mediaType: "text/plain" };
  const document = aReportDocument({ annexes: [record], requiredSignatures: signers });
  const files: [string, Buffer][] = [
    ["report.json", Buffer.from(JSON.stringify(document))],
    ["report.kk.pdf", Buffer.from(`%PDF-1.7 ${text}`)],
    [path, annex],
  ];
  let target = join(office.folder, `${name}-0.asice`);
  const writer = await createContainer(target, { modified });
  const digests: FileDigest[] = [];
  for (const [file, bytes] of files) {
    digests.push(await writer.addFile({ name: file, mediaType: "text/plain", source: { bytes } }));
  }
  let open = { writer, files: digests as readonly FileDigest[] };
  for (const [index, role] of signers.entries()) {
    if (index > 0) {
      const next = join(office.folder, `${name}-${index}.asice`);
      const extended = await extendContainer(target, next, { modified });
      open = { writer: extended, files: extended.files };
      target = next;
    }
    const { bytes } = await open.writer.addManifest(index + 1, open.files);
    await open.writer.addSignature(index + 1, await sign(bytes, office[role], office.issuer));
    await open.writer.finish();
  }
  const bytes = await readFile(target);
  return { name: `our package, ${name}`, extension: "asice", bytes, parts: zipParts(bytes) };
}

async function sign(manifest: Uint8Array, issued: Issued, issuer: Issued): Promise<Uint8Array> {
  const key = await openKeyFile(await writeKeyFile(issued, "Sealed-1", [issuer]), "Sealed-1");
  return signDetached(manifest, key, { signingTime, trust: await loadTrustStore({ files: [] }) });
}

/** Two manifests over different files, with other digests and names than ours. */
async function foreignContainer({ head, preparer, issuer }: Office): Promise<FuzzSample> {
  const files = sampleFiles.filter(({ name }) => name !== "report.json");
  const signed = async (name: string, over: readonly ZipPart[], by: Issued): Promise<ZipPart[]> => {
    const signature = `META-INF/signature-${name}.p7s`;
    const manifest = Buffer.from(manifestText(over, signature, { algorithm: "sha512" }));
    const certificates = [by.der, issuer.der];
    const cms = Buffer.from(await makeCms(manifest, by, signingTime, { digest: "SHA-512", certificates }));
    return [
      { name: `META-INF/ASiCManifest-${name}.xml`, content: manifest, deflated: true },
      { name: signature, content: cms },
    ];
  };
  const parts = [
    ...files,
    ...(await signed("a", files.slice(0, 1), head)),
    ...(await signed("b", files, preparer)),
    { name: "mimetype", content: Buffer.from("application/vnd.etsi.asic-e+zip") },
  ];
  return { name: "another program's container", extension: "asice", bytes: buildZip({ parts }), parts };
}

async function envelopingSignature({ head, issuer }: Office): Promise<FuzzSample> {
  const content = Buffer.from("Келісім мәтіні ".repeat(10));
  const certificates = [head.der, issuer.der];
  const bytes = Buffer.from(await makeCms(content, head, signingTime, { encapsulated: content, certificates }));
  return { name: "signature with its content", extension: "cms", bytes, parts: [] };
}
