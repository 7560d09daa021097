import { readContainer } from "#backend/container/index.ts";
import { type SignatureCheck, type ValidationPolicy, verifyDetached } from "#backend/signing/index.ts";
import type { FileResult, Problem, SubIndication } from "#shared/package/verdict.ts";
import { filesOf, readOptions } from "./examine-container.ts";
import { isSignature } from "./examine-file.ts";
import { examineSignatureFile } from "./examine-signature-file.ts";
import { toProblem } from "./problem.ts";
import { readPackageDocument } from "./read-document.ts";

/** What is inside a container or a signature by itself, shown without a judgement. */
export interface Inspection {
  readonly file: string;
  readonly size: number;
  readonly recognised: string | null;
  readonly mimetype: string | null;
  readonly entries: readonly FileResult[];
  /** Each with its signature; of a signature by itself what it signs stands here as a manifest of one file. */
  readonly manifests: readonly {
    readonly name: string;
    readonly signatureName: string;
    readonly references: readonly { readonly name: string; readonly algorithm: string; readonly matches: boolean }[];
    readonly signer: SignatureCheck["signer"];
    readonly signingTime: string | null;
    readonly algorithm: string | null;
  }[];
  /** `report.json` as it stands, with fields this version does not know. */
  readonly document: unknown;
  readonly unknownFields: readonly string[];
  readonly problems: readonly Problem[];
}

/** Opens a file and lists what it holds. Throws KalqanError `file.*` only where the file cannot be read. */
export async function inspectPackage(path: string, policy: ValidationPolicy): Promise<Inspection> {
  return (await isSignature(path)) ? inspectSignatureFile(path, policy) : inspectContainer(path, policy);
}

async function inspectContainer(path: string, policy: ValidationPolicy): Promise<Inspection> {
  const reading = await readContainer(path, readOptions);
  try {
    const document = await readPackageDocument(reading);
    const manifests = [];
    for (const manifest of reading.manifests) {
      const check = manifest.signature ? await verifyDetached(manifest.signature, manifest.bytes, policy) : null;
      manifests.push({
        name: manifest.name,
        signatureName: manifest.signatureName,
        references: manifest.references.map(({ name, algorithm, matches }) => ({ name, algorithm, matches })),
        ...signedBy(check),
      });
    }
    return {
      file: path,
      size: reading.size,
      recognised: reading.recognised,
      mimetype: reading.mimetype,
      entries: filesOf(reading),
      manifests,
      document: document?.value ?? null,
      unknownFields: document?.unknownFields ?? [],
      problems: [...reading.problems, ...(document?.findings ?? [])].map(toProblem),
    };
  } finally {
    await reading.close();
  }
}

/** The findings that keep a signature from being read at all, not those that judge it. */
const readingFaults: ReadonlySet<SubIndication | null> = new Set(["FORMAT_FAILURE", "SIGNED_DATA_NOT_FOUND"]);

async function inspectSignatureFile(path: string, policy: ValidationPolicy): Promise<Inspection> {
  const { verification, size, checked } = await examineSignatureFile(path, policy, {});
  const manifests = checked.map(({ name, manifest, check, covers }) => {
    const { algorithm, ...rest } = signedBy(check);
    const reference = { name: manifest, algorithm: algorithm ?? "", matches: covers.length > 0 };
    return { name: manifest, signatureName: name, references: manifest === "" ? [] : [reference], algorithm, ...rest };
  });
  const findings = checked.flatMap((one) => one.findings);
  return {
    file: path,
    size,
    recognised: verification.format,
    mimetype: null,
    entries: verification.files,
    manifests,
    document: null,
    unknownFields: [],
    problems: findings.filter(({ subIndication }) => readingFaults.has(subIndication)).map(toProblem),
  };
}

function signedBy(
  check: SignatureCheck | null,
): Pick<Inspection["manifests"][number], "signer" | "signingTime" | "algorithm"> {
  return {
    signer: check?.signer ?? null,
    signingTime: check?.signingTime?.toISOString() ?? null,
    algorithm: check?.algorithm ?? null,
  };
}
