import type { Plan } from "../schema.ts";

/** What the digest of an edition after the first is made of. */
export interface DigestedEdition {
  readonly previous: { readonly edition: number; readonly digest: string };
  readonly appliesFrom: string;
  readonly plan: Plan;
}

/**
 * The text whose SHA-256 names an edition after the first: all that it decides, its bodies and from when it applies too, and the
 * digest of the edition before, so that one digest names the whole chain. JSON without white space; the values must have gone
 * through their schemas, which order the fields.
 */
export function digestedText({ previous, appliesFrom, plan }: DigestedEdition): string {
  const { edition, digest } = previous;
  return JSON.stringify({ previous: { edition, digest }, appliesFrom, plan: plan.edition, bodies: plan.bodies });
}
