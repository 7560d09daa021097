import { createHash } from "node:crypto";
import type { EditionDocument } from "#shared/package/edition-document.ts";
import { packageNames } from "#shared/package/formats.ts";
import { checkShape } from "#shared/plan/editions/check-edition.ts";
import { digestedText } from "#shared/plan/editions/digested.ts";
import { isHalfYear } from "#shared/plan/half-year.ts";
import { checkIssuerSignature, checkNothingElse, findingsOf, type IssuedFiles } from "./issued-rules.ts";
import type { Finding } from "./problem.ts";

const { format } = findingsOf("edition");

/** What an edition's container holds, as far as its own rules look at it. */
export interface EditionContents extends IssuedFiles {
  readonly document: EditionDocument;
}

/**
 * What a plan edition must be besides its schema (policy of this format, docs/package-format.md): one signature, by somebody
 * who may sign for the issuer; nothing beside the document; the digest that its content has; the number after the edition it
 * names; and a plan in which nothing contradicts itself. Whether it follows on the edition here is the receiver's to say.
 */
export function checkEditionPackage(contents: EditionContents): Finding[] {
  return [
    ...checkNothingElse("edition", contents.entries, [packageNames.planEdition]),
    ...checkIssuerSignature("edition", contents.certificates, contents.document.issuer.bin, { namesBin: false }),
    ...checkChain(contents),
    ...checkPlan(contents),
  ];
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
