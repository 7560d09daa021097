import { createHash } from "node:crypto";
import { type CertificateInfo, headFault } from "#backend/signing/index.ts";
import type { EditionDocument } from "#shared/package/edition-document.ts";
import { packageNames } from "#shared/package/formats.ts";
import { checkShape } from "#shared/plan/editions/check-edition.ts";
import { digestedText } from "#shared/plan/editions/digested.ts";
import { isHalfYear } from "#shared/plan/half-year.ts";
import type { Finding } from "./problem.ts";

/** What an edition's container holds, as far as its own rules look at it. */
export interface EditionContents {
  readonly document: EditionDocument;
  readonly entries: readonly { readonly name: string }[];
  readonly certificates: readonly (Pick<CertificateInfo, "bin" | "purposes" | "commonName"> | null)[];
}

/**
 * What a plan edition must be besides its schema (policy of this format, docs/package-format.md): one signature, by somebody
 * who may sign for the issuer; nothing beside the document; the digest that its content has; the number after the edition it
 * names; and a plan in which nothing contradicts itself. Whether it follows on the edition here is the receiver's to say.
 */
export function checkEditionPackage(contents: EditionContents): Finding[] {
  return [...checkFiles(contents), ...checkSignature(contents), ...checkChain(contents), ...checkPlan(contents)];
}

function checkFiles({ entries }: EditionContents): Finding[] {
  const own: readonly string[] = [packageNames.mimetype, packageNames.planEdition];
  return entries
    .filter(({ name }) => !own.includes(name) && !name.startsWith("META-INF/"))
    .map(({ name }) => format("otherFile", { name }));
}

function checkSignature({ document, certificates }: EditionContents): Finding[] {
  const found = certificates.length;
  if (found !== 1) return [constraint("signatures", { found })];
  const [certificate] = certificates;
  if (!certificate) return [];
  const { bin, commonName } = certificate;
  const fault = headFault(certificate);
  if (fault !== null) return [constraint(fault, { signer: commonName ?? "—" })];
  const expected = document.issuer.bin;
  if (expected === null || bin === expected) return [];
  return [constraint("otherIssuer", { expected, found: bin ?? "—" })];
}

function checkChain({ document }: EditionContents): Finding[] {
  const { plan, bodies, previous, appliesFrom, digest } = document;
  const text = digestedText({ previous, appliesFrom, plan: { edition: plan, bodies } });
  const found = createHash("sha256").update(text).digest("hex");
  return [
    ...(plan.edition === previous.edition + 1
      ? []
      : [format("numberAstray", { edition: plan.edition, previous: previous.edition })]),
    ...(found === digest ? [] : [format("digestDiffers", { edition: plan.edition })]),
  ];
}

function checkPlan({ document: { plan, bodies, appliesFrom } }: EditionContents): Finding[] {
  if (!isHalfYear(appliesFrom)) return [format("halfYearUnknown", { halfYear: appliesFrom })];
  return checkShape({ edition: plan, bodies }, appliesFrom)
    .filter(({ severity }) => severity === "error")
    .map(({ code, data }) => format(code, data));
}

function format(fault: string, data: Finding["data"]): Finding {
  return { code: `edition.${fault}`, severity: "error", subIndication: "FORMAT_FAILURE", data };
}

function constraint(fault: string, data: Finding["data"]): Finding {
  return { code: `edition.${fault}`, severity: "error", subIndication: "SIG_CONSTRAINTS_FAILURE", data };
}
