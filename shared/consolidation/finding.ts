import type { Plan } from "../plan/schema.ts";
import type { Person } from "../report/entry.ts";
import type { ConsolidationContent } from "./content.ts";
import type { CountingReport } from "./gather.ts";

/** What a check can find; each is a key under `consolidation.checks` in both catalogues. */
export const consolidationCheckCodes = [
  "measure.nothing",
  "measure.unreported",
  "summary.kazakhMissing",
  "summary.russianMissing",
  "summary.hiddenCharacters",
  "summary.unprintable",
  "joint.missing",
  "body.missing",
  "body.late",
  "package.waiting",
  "package.rival",
  "package.otherEdition",
  "entry.notResponsible",
  "people.headMissing",
  "people.preparerMissing",
  "document.tooLarge",
] as const;
export type ConsolidationCheckCode = (typeof consolidationCheckCodes)[number];

/** One finding: an error blocks freezing, a warning does not. */
export interface ConsolidationFinding {
  readonly code: ConsolidationCheckCode;
  readonly severity: "error" | "warning";
  /** Null = the report as a whole. */
  readonly measure: number | null;
  /** Code of the body it speaks of; null = of none. */
  readonly body: string | null;
  readonly data: Readonly<Record<string, string | number>>;
}

/** A package that waits for the officer's decision, or contradicts the one that counts. */
export interface OpenPackage {
  readonly body: string;
  readonly sha256: string;
  readonly version: number;
  readonly decision: "waiting" | "rival";
}

export interface CheckInput {
  readonly plan: Plan;
  readonly content: ConsolidationContent;
  readonly reports: readonly CountingReport[];
  readonly open: readonly OpenPackage[];
  readonly head: Person;
  readonly preparer: Person;
  /** Bytes of the data file as it would be frozen. */
  readonly size: number;
}

export type ConsolidationRule = (input: CheckInput) => ConsolidationFinding[];

/** What a finding speaks of. */
interface Place {
  readonly measure?: number;
  readonly body?: string;
}

/** A finding at its place. */
export function finds(
  severity: ConsolidationFinding["severity"],
  code: ConsolidationCheckCode,
  { measure, body }: Place = {},
  data: ConsolidationFinding["data"] = {},
): ConsolidationFinding {
  return { code, severity, measure: measure ?? null, body: body ?? null, data };
}
