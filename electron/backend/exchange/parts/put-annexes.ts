import { attachAnnex, moveAnnex, removeAnnex, renameAnnex } from "#backend/annexes/index.ts";
import { listMeasureAnnexes, type Writer } from "#backend/database/index.ts";
import { writingLimits } from "#shared/package/limits.ts";
import { namesByKey } from "#shared/report/merge/compare.ts";
import type { KeptAnnex } from "./measure-states.ts";

/**
 * Makes the annexes of a measure those of `wanted`, in that order, and touches none that is there already under the same
 * name. The files must be in the store. Errors: report.notEditable, annex.*.
 */
export function putAnnexes(writer: Writer, reportId: string, measure: number, wanted: readonly KeptAnnex[]): void {
  const present = listMeasureAnnexes(writer, reportId, measure);
  const keys = [...namesByKey(wanted).keys()];
  const presentKeys = [...namesByKey(present).keys()];
  present.forEach((annex, index) => {
    const key = presentKeys[index] ?? "";
    const kept = wanted[keys.indexOf(key)];
    if (kept === undefined) removeAnnex(writer, annex.id);
    else if (kept.name !== annex.name) renameAnnex(writer, annex.id, kept.name);
  });
  wanted.forEach((annex, index) => {
    if (!presentKeys.includes(keys[index] ?? "")) attachAnnex(writer, { reportId, measure, ...annex }, writingLimits);
  });
  putInOrder(writer, reportId, measure, keys);
}

function putInOrder(writer: Writer, reportId: string, measure: number, keys: readonly string[]): void {
  keys.forEach((key, index) => {
    const now = listMeasureAnnexes(writer, reportId, measure);
    const at = [...namesByKey(now).keys()].indexOf(key);
    const annex = now[at];
    if (annex !== undefined && at !== index) moveAnnex(writer, annex.id, index + 1);
  });
}
