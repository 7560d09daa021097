import { fileSize, hashFile } from "#backend/files/index.ts";
import { type SignatureCheck, type ValidationPolicy, verifyDetached } from "#backend/signing/index.ts";
import { conclude } from "./conclusion.ts";
import { contentIgnored } from "./content-ignored.ts";
import type { Examination, ExamineOptions } from "./examination.ts";
import { type Finding, toProblem } from "./problem.ts";
import { type FoundSignature, toSignatureResult } from "./signature-result.ts";
import { largestSignatureFile, readSignedFile, type SignedFile } from "./signed-file.ts";

/** As `examineFile`, for a CMS/CAdES file that stands by itself, with its content inside or beside it. */
export async function examineSignatureFile(
  path: string,
  policy: ValidationPolicy,
  options: ExamineOptions,
): Promise<Examination & { readonly checked: readonly CheckedSignature[] }> {
  const file = await readSignedFile(path, options);
  if (file === null) return tooLarge(path, options);
  const checked = await checkSignatures(file, policy);
  const findings = [...checked.flatMap((one) => one.findings), ...ignoredContent(file, options)];
  return {
    checked,
    size: file.size,
    sha256: file.sha256,
    verification: {
      file: path,
      format: file.format,
      ...conclude(findings),
      signatures: checked.map(toSignatureResult),
      files: filesOf(file, checked),
      problems: findings.map(toProblem),
    },
  };
}

/** A signature by itself with its findings. */
export interface CheckedSignature extends FoundSignature {
  readonly check: SignatureCheck;
  readonly findings: readonly Finding[];
}

/** Checks each signer of a file. Several signatures in one file are numbered. */
async function checkSignatures(file: SignedFile, policy: ValidationPolicy): Promise<CheckedSignature[]> {
  const checked: CheckedSignature[] = [];
  for (const [index, signature] of file.signatures.entries()) {
    const name = file.signatures.length === 1 ? file.name : `${file.name} (${index + 1})`;
    const check = await verifyDetached(signature, file.content, policy);
    const findings = check.problems.map((problem) => ({ ...problem, data: { ...problem.data, signature: name } }));
    const covers = file.entry && matches(check) ? [file.entry.name] : [];
    const manifest = file.entry?.name ?? "";
    checked.push({ name, manifest, check, subIndication: check.subIndication, covers, findings });
  }
  return checked;
}

/** A signature whose form was read and whose digest was held against the content and found the same. */
function matches({ signer, problems }: SignatureCheck): boolean {
  const speaksAgainst = problems.some(
    ({ code, subIndication }) =>
      code === "signing.contentChanged" ||
      subIndication === "FORMAT_FAILURE" ||
      code === "signing.algorithmUnsupported",
  );
  return signer !== null && !speaksAgainst;
}

function filesOf({ entry }: SignedFile, checked: readonly CheckedSignature[]): Examination["verification"]["files"] {
  return entry ? [{ ...entry, covered: checked.some(({ covers }) => covers.length > 0) }] : [];
}

/** Someone named a file to hold the signature against, and it was held against what is inside. */
function ignoredContent({ format }: SignedFile, { content }: ExamineOptions): Finding[] {
  return format === "CMS-enveloping" ? contentIgnored(content) : [];
}

async function tooLarge(path: string, options: ExamineOptions): ReturnType<typeof examineSignatureFile> {
  const data = { limit: largestSignatureFile };
  const finding: Finding = { code: "signature.tooLarge", severity: "error", subIndication: "GENERIC", data };
  const nothing = { format: "CMS", signatures: [], files: [] };
  const verification = { file: path, ...nothing, ...conclude([finding]), problems: [toProblem(finding)] };
  const size = (await fileSize(path)) ?? 0;
  const sha256 = options.wholeDigest ? (await hashFile(path, { signal: options.signal })).sha256 : null;
  return { verification, size, sha256, checked: [] };
}
