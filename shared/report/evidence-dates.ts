import type { Evidence } from "./evidence.ts";
import { evidenceItems } from "./evidence-of.ts";

/** A day stated in evidence, with its place within it: `/orders/0/registration/date`. */
export interface EvidenceDate {
  readonly path: string;
  readonly date: string;
}

/** Every day stated in evidence. */
export function evidenceDates(evidence: Evidence): EvidenceDate[] {
  return evidenceItems(evidence).flatMap(({ path, fields }) => datesIn(fields, path));
}

function datesIn(fields: object, path: string): EvidenceDate[] {
  return Object.entries(fields).flatMap(([name, value]): EvidenceDate[] => {
    if (typeof value === "object" && value !== null) return datesIn(value, `${path}/${name}`);
    const isDay = name === "date" || name === "orderDate";
    return isDay && typeof value === "string" ? [{ path: `${path}/${name}`, date: value }] : [];
  });
}
