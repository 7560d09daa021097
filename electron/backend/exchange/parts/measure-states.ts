import { createHash } from "node:crypto";
import { findEntry, findReport, listMeasureAnnexes, type Reader } from "#backend/database/index.ts";
import type { ReportDeps } from "#backend/report/index.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import { measuresOf } from "#shared/plan/responsibility.ts";
import { emptyEntry } from "#shared/report/empty-entry.ts";
import type { Entry } from "#shared/report/entry.ts";
import { canonical } from "#shared/report/merge/canonical.ts";
import type { MeasureState } from "#shared/report/merge/compare.ts";

/** An annex as a part keeps it: enough to take it from the store again. */
export interface KeptAnnex {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
}

/** A measure as it is kept with a part: what was handed over, or what stood there before a merging. */
export interface KeptMeasure extends MeasureState {
  readonly annexes: readonly KeptAnnex[];
}

/** A measure of a draft as it stands; null where the report has no such measure. */
export function measureState(reader: Reader, reportId: string, measure: number): KeptMeasure | null {
  const stored = findEntry(reader, reportId, measure);
  if (stored === null) return null;
  const annexes = listMeasureAnnexes(reader, reportId, measure).map(({ sha256, name, mediaType }) => ({
    sha256,
    name,
    mediaType,
  }));
  return { entry: stored.entry, annexes };
}

/** A measure of a report before anything is written in it; null where the body has no such measure. */
export function untouchedState(
  { plans }: Pick<ReportDeps, "plans">,
  body: string,
  halfYear: string,
  measure: number,
): KeptMeasure | null {
  const parsed = parseHalfYear(halfYear);
  const { plan } = plans.forHalfYear(parsed);
  const duty = measuresOf(plan, body, parsed).find((candidate) => candidate.measure.number === measure);
  return duty === undefined ? null : { entry: emptyEntry(plan, body, parsed, duty), annexes: [] };
}

/** These measures as they stand, as one digest: to notice that somebody wrote in them meanwhile. */
export function digestOfStates(states: readonly KeptMeasure[]): string {
  const plain = states.map(({ entry, annexes }) => ({
    entry,
    annexes: annexes.map(({ sha256, name }) => [sha256, name]),
  }));
  return createHash("sha256").update(canonical(plain)).digest("hex");
}

/** The digest of the measures of a report as they stand now; "" where one is gone, or the report is. */
export function stateDigest(reader: Reader, reportId: string, measures: readonly number[]): string {
  if (findReport(reader, reportId) === null) return "";
  const states = measures.map((measure) => measureState(reader, reportId, measure));
  const present = states.filter((state) => state !== null);
  return present.length === states.length ? digestOfStates(present) : "";
}

/** What a part row keeps under `base`, and a merging under `before`; written by this folder alone. */
export function keptMeasures(value: unknown): readonly KeptMeasure[] {
  return value as readonly KeptMeasure[];
}

/** The kept state of one measure; null where the part has none. */
export function keptMeasure(value: unknown, measure: number): KeptMeasure | null {
  return keptMeasures(value).find(({ entry }: { entry: Entry }) => entry.measure === measure) ?? null;
}
