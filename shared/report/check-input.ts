import type { LocalisedText } from "../language/language.ts";
import type { HalfYear } from "../plan/half-year.ts";
import type { Measure, Plan, ResponsibleRole } from "../plan/schema.ts";
import type { Entry, Person } from "./entry.ts";

/** What the checks look at of an annex. */
export interface AnnexFacts {
  readonly measure: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
  /** True where its content is of another kind than its name says, or of a kind not usual here. */
  readonly odd: boolean;
}

/** Everything the checks judge by: a plain value, so that the same report always has the same findings. */
export interface CheckInput {
  readonly plan: Plan;
  readonly body: string;
  readonly halfYear: HalfYear;
  /** The day in Asia/Almaty, `YYYY-MM-DD`. */
  readonly today: string;
  /** The day the Law came into force: the plan's setting (measures 8–10). */
  readonly lawInForce: string;
  /** Whether the report must be given in Russian too. */
  readonly bilingual: boolean;
  readonly unit: LocalisedText;
  readonly preparer: Person;
  readonly head: Person;
  readonly entries: readonly Entry[];
  readonly annexes: readonly AnnexFacts[];
  /** The entries of the half-year before; null where there was no report. */
  readonly previous: readonly Entry[] | null;
  /** One-off measures accepted as done earlier: shown, not reported on again. */
  readonly acceptedDone: readonly number[];
}

/** One measure of the body as a rule sees it. */
export interface EntryContext {
  readonly input: CheckInput;
  readonly entry: Entry;
  readonly measure: Measure;
  readonly role: ResponsibleRole;
  /** Whether column 4 names a body that gathers (жинақтау) for this measure. */
  readonly hasLead: boolean;
  /** The deadline that had passed on the half-year's last day with the measure not done, `YYYY-MM-DD`; else null. */
  readonly overdueSince: string | null;
  readonly annexes: readonly AnnexFacts[];
  readonly previous: Entry | null;
}
