import { type CertificateInfo, headFault } from "#backend/signing/index.ts";
import { packageNames } from "#shared/package/formats.ts";
import type { ReportDocument } from "#shared/package/report-document.ts";
import { checkAnnexes, type HeldFile } from "./annex-rules.ts";
import type { Finding } from "./problem.ts";

/** What a report package holds, as far as its own rules look at it. */
export interface PackageContents {
  readonly document: ReportDocument;
  readonly entries: readonly HeldFile[];
  readonly signatures: readonly {
    readonly manifest: string;
    readonly listed: readonly string[];
    readonly certificate: Pick<CertificateInfo, "sha256" | "bin" | "purposes" | "commonName"> | null;
  }[];
}

/**
 * What the data file promises about the rest of the package: annexes, pictures, signatures. Policy of this format
 * (docs/package-format.md), beyond what ASiC-E and CAdES check by themselves.
 */
export function checkReportPackage(contents: PackageContents): Finding[] {
  return [
    ...checkAnnexes(contents.document.annexes, contents.entries),
    ...checkPictures(contents),
    ...checkNumberOfSignatures(contents),
    ...checkManifestOrder(contents),
    ...checkSigners(contents),
    ...checkSuperseded(contents),
  ];
}

function checkPictures({ document, entries }: PackageContents): Finding[] {
  const names = new Set(entries.map((entry) => entry.name));
  const findings: Finding[] = [];
  for (const language of ["kk", "ru"] as const) {
    const name = packageNames.pdf[language];
    const promised = document.languages.includes(language);
    if (promised && !names.has(name)) findings.push(format("pictureMissing", { name }));
    if (!promised && names.has(name)) findings.push(format("pictureUnlisted", { name }));
  }
  return findings;
}

function checkNumberOfSignatures({ document, signatures }: PackageContents): Finding[] {
  const required = document.requiredSignatures.length;
  const found = signatures.length;
  if (found === required) return [];
  const code = found < required ? "signatureMissing" : "signatureTooMany";
  return [constraint(code, { required, found })];
}

/**
 * The head signs what the preparer signed, and the preparer's signature itself. That manifests are numbered from 001 on is
 * the container's own rule.
 */
function checkManifestOrder({ signatures }: PackageContents): Finding[] {
  const findings: Finding[] = [];
  for (const [index, signature] of signatures.entries()) {
    for (let before = 1; before <= index; before += 1) {
      const earlier = String(before).padStart(3, "0");
      for (const name of [`META-INF/ASiCManifest${earlier}.xml`, `META-INF/signature${earlier}.p7s`]) {
        if (!signature.listed.includes(name))
          findings.push(format("earlierNotCovered", { name, manifest: signature.manifest }));
      }
    }
  }
  return findings;
}

function checkSigners({ document, signatures }: PackageContents): Finding[] {
  const findings: Finding[] = [];
  const [first, second] = signatures;
  if (first?.certificate && second?.certificate && first.certificate.sha256 === second.certificate.sha256) {
    findings.push({ code: "document.sameSigner", severity: "warning", subIndication: null, data: {} });
  }
  const { bin: expected } = document.body;
  for (const [index, role] of document.requiredSignatures.entries()) {
    const signer = signatures[index]?.certificate;
    if (!signer) continue;
    const fault = role === "head" ? headFault(signer) : null;
    if (fault !== null) findings.push(constraint(`head.${fault}`, { signer: signer.commonName ?? "—" }));
    if (signer.bin === null) continue;
    if (expected === null) findings.push(constraint("bodyWithoutBin", { found: signer.bin }));
    else if (signer.bin !== expected) findings.push(constraint(`otherBody.${role}`, { expected, found: signer.bin }));
  }
  return findings;
}

/** A later version may name none: what it corrects was lost with the data folder, and its number was remembered. */
function checkSuperseded({ document: { version, supersedes, packageId } }: PackageContents): Finding[] {
  const astray = supersedes !== null && (version === 1 || supersedes === packageId);
  return astray ? [format("supersedesAstray", { version })] : [];
}

/** Speaks against the signers, not against the form: the package is not broken, but proves too little. */
function constraint(fault: string, data: Finding["data"]): Finding {
  return { code: `document.${fault}`, severity: "error", subIndication: "SIG_CONSTRAINTS_FAILURE", data };
}

function format(fault: string, data: Finding["data"]): Finding {
  return { code: `document.${fault}`, severity: "error", subIndication: "FORMAT_FAILURE", data };
}
