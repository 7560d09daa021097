import { v7 as uuid } from "uuid";
import type { CountingReport } from "#shared/consolidation/gather.ts";
import { latenessOf } from "#shared/intake/lateness.ts";
import type { HalfYear } from "#shared/plan/half-year.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { measuresOf } from "#shared/plan/responsibility.ts";
import type { Plan } from "#shared/plan/schema.ts";
import { emptyEntry } from "#shared/report/empty-entry.ts";
import type { Entry } from "#shared/report/entry.ts";

const halfYear: HalfYear = "2018-H1";
export const settledText = { kk: "Жұмыс тобының отырысы өткізілді.", ru: "Проведено заседание рабочей группы." };

interface Changes {
  readonly plan?: Plan;
  readonly version?: number;
  readonly signedAt?: string;
  readonly receivedAt?: string;
  /** What stands in the entry of a measure besides. */
  readonly entry?: (entry: Entry) => Partial<Entry>;
  readonly measures?: readonly number[];
}

/** A report of 2018-H1 that counts: a body's every measure in hand, with a text. */
export function countingReport(body: string, changes: Changes = {}): CountingReport {
  const { plan = originalPlan, version = 1, signedAt = "2018-07-05T05:00:00.000Z", entry } = changes;
  const { receivedAt = "2018-07-06T05:00:00.000Z", measures } = changes;
  const duties = measuresOf(plan, body, halfYear).filter(({ measure }) => measures?.includes(measure.number) ?? true);
  const packageId = uuid();
  return {
    package: {
      body,
      packageId,
      version,
      sha256: packageId.replaceAll("-", "").padEnd(64, "0"),
      size: 1_000,
      planEdition: 1,
      signedAt,
      receivedAt,
      daysLate: latenessOf(halfYear, signedAt, receivedAt),
    },
    entries: duties.map((duty) => {
      const written: Entry = { ...emptyEntry(plan, body, halfYear, duty), status: "inProgress", text: settledText };
      return { ...written, ...entry?.(written) };
    }),
    annexes: new Map(),
  };
}
