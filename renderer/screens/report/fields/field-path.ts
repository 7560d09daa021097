import type { CheckView } from "#shared/api/report-view.ts";
import type { Language } from "#shared/language/language.ts";
import { completionForms } from "#shared/plan/schema.ts";
import { type EvidenceListName, listOf } from "../evidence/evidence-list.ts";

/**
 * Where a check leads. `field`: a field of a measure's form, as a pointer within the entry (`/text/kk`; `/annexes` for its
 * annexes, empty for the form as a whole). `settings`: people and unit. `report`: nothing in particular.
 */
export type CheckPlace =
  | { readonly kind: "field"; readonly measure: number; readonly pointer: string }
  | { readonly kind: "settings"; readonly pointer: string }
  | { readonly kind: "report" };

/** Where a check leads, by its path (shared/report/check-result.ts). */
export function placeOfCheck({ path }: Pick<CheckView, "path">): CheckPlace {
  const [, area = "", number = "", ...rest] = path.split("/");
  const measure = Number(number);
  if (area === "entries" && measure > 0)
    return { kind: "field", measure, pointer: rest.map((part) => `/${part}`).join("") };
  if (area === "annexes" && measure > 0) return { kind: "field", measure, pointer: "/annexes" };
  if (area === "people" || area === "unit") return { kind: "settings", pointer: path };
  return { kind: "report" };
}

const rowPlace = /^\/evidence\/(\w+)\/(\d+)(?:\/|$)/;
const lists = new Set<string>(completionForms.flatMap((form) => listOf(form) ?? []));

/** The row of evidence that a pointer leads into; null where it leads into none. */
export function rowOfPointer(pointer: string): { readonly list: EvidenceListName; readonly index: number } | null {
  const [, list = "", index = ""] = rowPlace.exec(pointer) ?? [];
  return lists.has(list) ? { list: list as EvidenceListName, index: Number(index) } : null;
}

const textPlace = /^\/(text|reason|nextSteps|jointText)\/(kk|ru)$/;

/** The text, and in which language, that a pointer leads to; null where it leads to none. */
export function textOfPointer(
  pointer: string,
): { readonly field: "text" | "reason" | "nextSteps" | "jointText"; readonly language: Language } | null {
  const found = textPlace.exec(pointer);
  if (found === null) return null;
  return { field: found[1] as "text" | "reason" | "nextSteps" | "jointText", language: found[2] as Language };
}
