import type { IntakeDecision, KeptDecision } from "#shared/intake/decision.ts";
import type { ReportInput } from "#shared/report/input.ts";
import type { BodyPart } from "./cast.ts";
import type { Damage } from "./damage.ts";

/**
 * What a package is beside those that bodies send. `otherKey`: signed with another body's key. `employeeKey`: with a key
 * that is no head's. `ownAuthority`: with a key under an authority that somebody made himself. `rewritten`: the data were
 * changed after signing and the manifest told. `notBegun`: of a half-year to come. `unknownBody`, `otherPlan`,
 * `otherEdition`, `otherContent`: of a body, plan, edition or content of the edition that ҚАӨМ does not know. `copy`: the
 * same bytes under another name.
 */
export type Stranger =
  | "otherKey"
  | "employeeKey"
  | "ownAuthority"
  | "rewritten"
  | "notBegun"
  | "unknownBody"
  | "otherPlan"
  | "otherEdition"
  | "otherContent"
  | "copy";

export type PackageKind = Exclude<BodyPart, "silent"> | Stranger | `broken:${Damage}`;

/** A package on a drive, and what must become of it: known to whoever made it, never asked of the program. */
export interface MadePackage {
  readonly path: string;
  readonly kind: PackageKind;
  /** 0: the drive brought by the 10th. 1: the one brought after it. */
  readonly drive: 0 | 1;
  /** Null of what says nothing that could be believed. */
  readonly body: string | null;
  readonly version: number;
  /** The day of the story on which it was signed. */
  readonly signedOn: string;
  /** When it is taken in. */
  readonly decision: IntakeDecision;
  /** After all was taken in; null of a copy and of an empty file, of which nothing is kept. */
  readonly final: KeptDecision | null;
  /** A problem that must be said of it; null where nothing is wrong. */
  readonly problem: string | null;
  /** What was written in it; null of a stranger's. */
  readonly input: ReportInput | null;
}
