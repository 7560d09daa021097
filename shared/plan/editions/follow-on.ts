import type { Edition } from "./edition.ts";

/** What an edition says of itself and of the one before it. */
export interface EditionPlace {
  readonly edition: number;
  readonly digest: string;
  readonly previous: { readonly edition: number; readonly digest: string };
}

/**
 * Whether an edition follows those that are known. `next`: it is the one after the newest. `known`: it is one of them.
 * `other`: of the number of one of them, and says something else. `skips`: one or more before it are missing here.
 * `otherChain`: it follows another edition than the newest here.
 */
export type FollowOn = "next" | "known" | "other" | "skips" | "otherChain";

/** Holds an edition against the editions known here, in order. */
export function followOn(held: readonly Pick<Edition, "plan" | "digest">[], given: EditionPlace): FollowOn {
  const same = held.find(({ plan }) => plan.edition.edition === given.edition);
  if (same !== undefined) return same.digest === given.digest ? "known" : "other";
  const newest = held.at(-1);
  if (newest === undefined || given.edition !== newest.plan.edition.edition + 1) return "skips";
  const { edition, digest } = given.previous;
  return edition === newest.plan.edition.edition && digest === newest.digest ? "next" : "otherChain";
}
