import type { CheckView } from "#shared/api/report-view.ts";

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

/** The id of a field's element: `/text/kk` → `field-text-kk`. */
export function idOfField(pointer: string): string {
  return `field${pointer.replaceAll("/", "-")}`;
}

/** The field and all that it lies in, from the inside out; the form (empty) last. */
export function enclosingPointers(pointer: string): string[] {
  const parts = pointer.split("/").slice(1);
  return [...parts.map((_, index) => `/${parts.slice(0, parts.length - index).join("/")}`), ""];
}
