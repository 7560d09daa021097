import { asks, type IntakeFacts, type IntakeFinding, type ReportIdentity, says } from "../facts.ts";

/**
 * A report counts for the plan that is reported on here, and for an edition of it whose content is the one known here. By an
 * earlier edition than its half-year asks for it counts, and that is said: the body had not taken the newer one in. By a later
 * one it waits: that edition says nothing of the half-year.
 */
export function checkPlan({ plan, planDigest, asked }: IntakeFacts, report: ReportIdentity): IntakeFinding[] {
  const { id, edition, digest } = report.plan;
  if (id !== plan.edition.id) return [asks("apart", "otherPlan", { plan: id })];
  if (edition !== plan.edition.edition) return [asks("waiting", "editionUnknown", { edition })];
  if (digest !== planDigest) return [asks("apart", "planDiffers", { edition })];
  if (asked !== null && edition < asked) return [says("earlierEdition", { edition, asked })];
  if (asked !== null && edition > asked) return [asks("waiting", "laterEdition", { edition, asked })];
  return [];
}
