import { readContainer } from "#backend/container/index.ts";
import { type SignatureCheck, type ValidationPolicy, verifyDetached } from "#backend/signing/index.ts";
import type { FileResult, Problem } from "#shared/package/verdict.ts";
import { toProblem } from "./problem.ts";
import { readPackageDocument } from "./read-document.ts";
import { filesOf, readOptions } from "./verify-package.ts";

/** What is inside a container, shown without a judgement. */
export interface Inspection {
  readonly file: string;
  readonly size: number;
  readonly recognised: string | null;
  readonly mimetype: string | null;
  readonly entries: readonly FileResult[];
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

/** Opens a container and lists what it holds. Throws KalqanError `file.*` only where the file cannot be read. */
export async function inspectPackage(path: string, policy: ValidationPolicy): Promise<Inspection> {
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
        signer: check?.signer ?? null,
        signingTime: check?.signingTime?.toISOString() ?? null,
        algorithm: check?.algorithm ?? null,
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
