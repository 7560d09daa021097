import type { Reader } from "#backend/database/index.ts";
import type { Plans } from "#backend/plan/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { checkEdition } from "#shared/plan/editions/check-edition.ts";
import type { EditionFinding } from "#shared/plan/editions/finding.ts";
import { followOn } from "#shared/plan/editions/follow-on.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import type { ReadEdition } from "./read-edition.ts";
import { requireIssuer } from "./require-issuer.ts";

/** `next`: it can be taken in. `known`: it was taken in before, and nothing is to be done. */
export interface JudgedEdition {
  readonly outcome: "next" | "known";
  /** What its author might have looked at; nothing that keeps it from being taken in. */
  readonly warnings: readonly EditionFinding[];
}

/**
 * Holds a verified edition against what is held here. Errors: edition.altered {edition}, edition.skips {edition, newest},
 * edition.otherChain {edition, newest}, edition.contradicts {edition, reason}, and those of `requireIssuer`.
 */
export function judgeEdition(plans: Plans, reader: Reader, read: ReadEdition): JudgedEdition {
  const { document, plan } = read;
  const { edition } = plan.edition;
  const { digest, previous } = document;
  const held = plans.all();
  const newest = plans.newest().plan;
  const data = { edition, newest: newest.edition.edition };
  switch (followOn(held, { edition, digest, previous })) {
    case "known":
      return { outcome: "known", warnings: [] };
    case "other":
      throw new KalqanError("edition.altered", data);
    case "skips":
      requireIssuer(newest, reader, read);
      throw new KalqanError("edition.skips", data);
    case "otherChain":
      throw new KalqanError("edition.otherChain", data);
    case "next":
      requireIssuer(newest, reader, read);
  }
  const findings = checkEdition(plan, parseHalfYear(document.appliesFrom), held);
  const fault = findings.find(({ severity }) => severity === "error");
  if (fault !== undefined)
    throw new KalqanError("edition.contradicts", { ...fault.data, edition, reason: `edition.${fault.code}` });
  return { outcome: "next", warnings: findings };
}
