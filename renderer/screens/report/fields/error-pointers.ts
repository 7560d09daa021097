import type { CheckView } from "#shared/api/report-view.ts";
import type { Language } from "#shared/language/language.ts";
import { placeOfCheck } from "./field-path.ts";

/** The fields of a measure that errors speak of, each with its sentence; of several the first. */
export function errorPointers(
  checks: readonly CheckView[],
  measure: number,
  language: Language,
): ReadonlyMap<string, string> {
  const errors = new Map<string, string>();
  for (const check of checks) {
    const place = placeOfCheck(check);
    if (check.severity !== "error" || place.kind !== "field" || place.measure !== measure) continue;
    if (!errors.has(place.pointer)) errors.set(place.pointer, check.message[language]);
  }
  return errors;
}
