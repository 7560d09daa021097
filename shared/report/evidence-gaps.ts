import type { Evidence } from "./evidence.ts";
import { type EvidenceItem, evidenceItems, proofs } from "./evidence-of.ts";

/**
 * What is missing or cannot be right in evidence.
 * `noItem`: the list is empty. `missing`: a required field is empty. `malformed`: an academic year that is not two
 * consecutive years. `numberWithoutDate`: a document has its number but not its date; both are given in one act, so a
 * number alone cannot be right whatever the status. `contradiction`: events are listed and "no need arose" is said.
 */
type EvidenceGapCode = "noItem" | "missing" | "malformed" | "numberWithoutDate" | "contradiction";

export interface EvidenceGap {
  /** Place within the evidence: `/orders/0/number`. */
  readonly path: string;
  readonly code: EvidenceGapCode;
  /** The field's name under `fields` in the catalogues: as the form calls it, so that no two of a row are called alike. */
  readonly field: string;
}

const numberAndDate = [
  ["number", "date"],
  ["orderNumber", "orderDate"],
] as const;

/**
 * Finds what is missing in evidence. `annexed`: the measure has an annex, which may stand for a press release's link.
 * An empty list means that the evidence is complete for its form.
 */
export function evidenceGaps(evidence: Evidence, annexed: boolean): EvidenceGap[] {
  const proof = proofs[evidence.form];
  if (proof === null) return [];
  const items = evidenceItems(evidence);
  const gaps = items.flatMap((item) => itemGaps(item, proof.required, annexed));
  if (evidence.form === "events" && evidence.noNeedArose) {
    return items.length > 0 ? [{ path: "/noNeedArose", code: "contradiction", field: "noNeedArose" }, ...gaps] : [];
  }
  return items.length > 0 ? gaps : [{ path: `/${proof.list}`, code: "noItem", field: proof.list }];
}

function itemGaps({ path, fields }: EvidenceItem, required: readonly string[], annexed: boolean): EvidenceGap[] {
  const gap = (field: string, code: EvidenceGapCode, inside = ""): EvidenceGap => ({
    path: `${path}${inside}/${field}`,
    code,
    field: formName(`${path}${inside}`, field),
  });
  const gaps = required
    .filter((field) => isEmpty(fields[field]) && !(field === "link" && annexed))
    .map((field) => gap(field, lacksDateOnly(fields, field) ? "numberWithoutDate" : "missing"));
  if (isRecord(fields.registration)) {
    const registration = fields.registration;
    for (const field of ["number", "date"]) {
      if (isEmpty(registration[field])) {
        gaps.push(gap(field, lacksDateOnly(registration, field) ? "numberWithoutDate" : "missing", "/registration"));
      }
    }
  }
  if (typeof fields.academicYear === "string" && !isEmpty(fields.academicYear)) {
    if (!isAcademicYear(fields.academicYear)) gaps.push(gap("academicYear", "malformed"));
  }
  return gaps;
}

/** An order's registration has a number and a date of its own; a press release's title is its headline. */
function formName(path: string, field: string): string {
  if (path.endsWith("/registration")) return field === "number" ? "registrationNumber" : "registrationDate";
  return path.startsWith("/pressReleases") && field === "title" ? "pressTitle" : field;
}

function lacksDateOnly(fields: Readonly<Record<string, unknown>>, dateField: string): boolean {
  return numberAndDate.some(([number, date]) => date === dateField && number in fields && !isEmpty(fields[number]));
}

/** `2018/2019`: two consecutive years. */
function isAcademicYear(text: string): boolean {
  const years = /^(\d{4})\/(\d{4})$/.exec(text.trim());
  return years !== null && Number(years[2]) === Number(years[1]) + 1;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
