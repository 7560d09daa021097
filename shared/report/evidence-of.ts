import type { CompletionForm } from "../plan/schema.ts";
import type { Evidence } from "./evidence.ts";

type Of<F extends CompletionForm> = Extract<Evidence, { form: F }>;
type ListName<F extends CompletionForm> = Exclude<keyof Of<F>, "form" | "noNeedArose">;
type Item<F extends CompletionForm, L extends keyof Of<F>> = Of<F>[L] extends readonly (infer I)[] ? I : never;
type Proof<F extends CompletionForm> = [ListName<F>] extends [never]
  ? null
  : { [L in ListName<F>]: { list: L; required: readonly (keyof Item<F, L>)[] } }[ListName<F>];

/**
 * What proves each form of completion (column 3 of the plan): the list that must hold at least one item, and the fields
 * every item must have. `null`: the narrative itself is the proof. A press release's `link` may be an annex instead.
 */
export const proofs: { readonly [F in CompletionForm]: Proof<F> } = {
  "info-qaom": null,
  "info-president": { list: "letters", required: ["number", "date"] },
  order: { list: "orders", required: ["number", "date", "title", "signedBy"] },
  "atameken-order": { list: "orders", required: ["number", "date", "title", "signedBy"] },
  "investment-proposal": { list: "proposals", required: ["number", "date", "sum"] },
  agreements: { list: "agreements", required: ["partner", "country", "date", "subject"] },
  trainings: { list: "trainings", required: ["date", "place", "topic", "peopleTrained"] },
  events: { list: "events", required: ["name", "date", "place", "organiser", "delegates"] },
  programmes: { list: "programmes", required: ["name", "level", "orderNumber", "orderDate"] },
  grants: { list: "grants", required: ["academicYear", "level", "count"] },
  "press-releases": { list: "pressReleases", required: ["date", "medium", "title", "link"] },
};

/** Evidence of a form with nothing in it yet. */
export function emptyEvidence(form: CompletionForm): Evidence {
  switch (form) {
    case "info-qaom":
      return { form };
    case "info-president":
      return { form, letters: [] };
    case "order":
    case "atameken-order":
      return { form, orders: [] };
    case "investment-proposal":
      return { form, proposals: [] };
    case "agreements":
      return { form, agreements: [] };
    case "trainings":
      return { form, trainings: [] };
    case "events":
      return { form, events: [], noNeedArose: false };
    case "programmes":
      return { form, programmes: [] };
    case "grants":
      return { form, grants: [] };
    case "press-releases":
      return { form, pressReleases: [] };
  }
}

/** One item of evidence with its place, `/orders/0`. */
export interface EvidenceItem {
  readonly path: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The items of any form's list, in order. */
export function evidenceItems(evidence: Evidence): readonly EvidenceItem[] {
  const proof = proofs[evidence.form];
  if (proof === null) return [];
  const items = (evidence as unknown as Record<string, readonly Readonly<Record<string, unknown>>[]>)[proof.list] ?? [];
  return items.map((fields, index) => ({ path: `/${proof.list}/${index}`, fields }));
}

/** Whether anything at all was entered as evidence. */
export function hasEvidence(evidence: Evidence): boolean {
  return evidenceItems(evidence).length > 0 || (evidence.form === "events" && evidence.noNeedArose);
}
