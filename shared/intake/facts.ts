import type { SubIndication, Verdict } from "../package/verdict.ts";
import type { Plan } from "../plan/schema.ts";
import type { KeptDecision } from "./decision.ts";

/** What a report package says of itself, as far as intake asks. */
export interface ReportIdentity {
  readonly packageId: string;
  readonly body: { readonly code: string; readonly bin: string | null };
  readonly halfYear: string;
  readonly version: number;
  /** Package id of the version before. */
  readonly supersedes: string | null;
  readonly plan: { readonly id: string; readonly edition: number; readonly digest: string };
}

/** A package of the same body and half-year that is here already. */
export interface HeldPackage {
  readonly packageId: string;
  readonly version: number;
  readonly decision: KeptDecision;
}

/**
 * A picture in the package that is not the one its data make. `otherVersion`: another version of the program has made it,
 * which may draw otherwise. `notDrawn`: its data speak of what the plan does not have.
 */
export interface PictureFault {
  readonly name: string;
  readonly kind: "differs" | "otherVersion" | "notDrawn";
}

/** All that the rules of intake judge by. */
export interface IntakeFacts {
  readonly verdict: Verdict;
  /** Why, where it is not TOTAL-PASSED. */
  readonly subIndication: SubIndication | null;
  /** Null where it is no report package, or nothing that was signed. */
  readonly report: ReportIdentity | null;
  /** The head's certificate, the last signature's: its BIN, until when it is valid, and the signing time claimed (ISO 8601). */
  readonly head: { readonly bin: string | null; readonly validTo: string | null; readonly signedAt: string | null };
  /** What the calendar takes for now: which half-years have begun. */
  readonly now: Date;
  /** The machine's clock, by which signatures are made: what is signed after it was signed by a clock that goes wrong. */
  readonly machineNow: Date;
  /** The edition that the report names; the newest where that one is not held here. */
  readonly plan: Plan;
  /** Of `plan.edition`. */
  readonly planDigest: string;
  /** The edition by which its half-year is reported; null where there is no such half-year. */
  readonly asked: number | null;
  /** The body's BIN as it is known here; null while nobody has confirmed one. */
  readonly knownBin: string | null;
  /** Whether the person who takes in has compared BINs that are new here, and answers for them. */
  readonly confirmsBins: boolean;
  readonly held: readonly HeldPackage[];
  readonly pictureFaults: readonly PictureFault[];
}

/** What a rule found: `problems.intake.<code>` in the catalogues. `asks` null = a warning, nothing follows from it. */
export interface IntakeFinding {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly asks: KeptDecision | null;
}

/** A finding that asks for a decision. */
export function asks(decision: KeptDecision, code: string, data: IntakeFinding["data"] = {}): IntakeFinding {
  return { code: `intake.${code}`, data, asks: decision };
}

/** A finding that is only said. */
export function says(code: string, data: IntakeFinding["data"] = {}): IntakeFinding {
  return { code: `intake.${code}`, data, asks: null };
}
