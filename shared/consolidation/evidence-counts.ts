import { z } from "zod";
import type { Evidence } from "../report/evidence.ts";
import { sumOfMoney } from "../report/money.ts";

const count = z.int().min(0);

/**
 * What the bodies prove, counted by kind as they report it: an order that two bodies name is counted for each of them.
 * `proposalSum` in thousand tenge, exact to the tiyn; all else in pieces or people.
 */
export const evidenceCountsSchema = z.strictObject({
  letters: count,
  orders: count,
  /** Of the orders: registered with the Ministry of Justice. */
  registeredOrders: count,
  proposals: count,
  proposalSum: z.number().min(0),
  agreements: count,
  trainings: count,
  peopleTrained: count,
  events: count,
  delegates: count,
  programmes: count,
  grants: count,
  pressReleases: count,
});
export type EvidenceCounts = z.infer<typeof evidenceCountsSchema>;
export type EvidenceKind = keyof EvidenceCounts;

export const evidenceKinds = Object.keys(evidenceCountsSchema.shape) as EvidenceKind[];

const none: EvidenceCounts = {
  letters: 0,
  orders: 0,
  registeredOrders: 0,
  proposals: 0,
  proposalSum: 0,
  agreements: 0,
  trainings: 0,
  peopleTrained: 0,
  events: 0,
  delegates: 0,
  programmes: 0,
  grants: 0,
  pressReleases: 0,
};

/** Evidence of one answer, counted; null = none was given. */
export function countEvidence(evidence: Evidence | null): EvidenceCounts {
  return evidence === null ? none : { ...none, ...countsOf(evidence) };
}

/** The sum of several counts, kind by kind. */
export function addEvidence(counts: readonly EvidenceCounts[]): EvidenceCounts {
  const sum = { ...none };
  for (const kind of evidenceKinds) {
    sum[kind] =
      kind === "proposalSum"
        ? sumOfMoney(counts.map(({ proposalSum: amount }) => ({ amount })))
        : counts.reduce((all, one) => all + one[kind], 0);
  }
  return sum;
}

function countsOf(evidence: Evidence): Partial<EvidenceCounts> {
  switch (evidence.form) {
    case "info-qaom":
      return {};
    case "info-president":
      return { letters: evidence.letters.length };
    case "order":
    case "atameken-order":
      return {
        orders: evidence.orders.length,
        registeredOrders: evidence.orders.filter(({ registration }) => registration !== null).length,
      };
    case "investment-proposal":
      return {
        proposals: evidence.proposals.length,
        proposalSum: sumOfMoney(evidence.proposals.map(({ sum: amount }) => ({ amount }))),
      };
    case "agreements":
      return { agreements: evidence.agreements.length };
    case "trainings":
      return {
        trainings: evidence.trainings.length,
        peopleTrained: sumOf(evidence.trainings.map(({ peopleTrained }) => peopleTrained)),
      };
    case "events":
      return { events: evidence.events.length, delegates: sumOf(evidence.events.map(({ delegates }) => delegates)) };
    case "programmes":
      return { programmes: evidence.programmes.length };
    case "grants":
      return { grants: sumOf(evidence.grants.map(({ count: number }) => number)) };
    case "press-releases":
      return { pressReleases: evidence.pressReleases.length };
  }
}

function sumOf(numbers: readonly (number | null)[]): number {
  return numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}
