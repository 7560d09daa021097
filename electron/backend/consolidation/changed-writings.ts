import { listConsolidationMeasures, listToldWritings, type Reader } from "#backend/database/index.ts";
import { isAsTold, toldData } from "#backend/journal/index.ts";

/**
 * Measures of a consolidated report whose texts are not what the journal says was last written: damaged on the disk, or changed
 * past the program.
 */
export function findChangedWritings(reader: Reader, consolidationId: string): number[] {
  const last = new Map<number, { readonly revision: number; readonly told: string }>();
  for (const { told } of listToldWritings(reader, consolidationId)) {
    const { measure, revision } = toldData(told);
    if (typeof measure === "number" && typeof revision === "number") last.set(measure, { revision, told });
  }
  return listConsolidationMeasures(reader, consolidationId).flatMap(({ measure, writing, revision }) => {
    const known = last.get(measure);
    if (known === undefined) return [];
    return known.revision === revision && isAsTold(writing, known.told) ? [] : [measure];
  });
}
