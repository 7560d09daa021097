import { asks, type IntakeFacts, type IntakeFinding, type ReportIdentity } from "../facts.ts";

/** A report counts for the plan that is reported on here, and for an edition of it whose content is the one known here. */
export function checkPlan({ plan, planDigest }: IntakeFacts, report: ReportIdentity): IntakeFinding[] {
  const { id, edition, digest } = report.plan;
  if (id !== plan.edition.id) return [asks("apart", "otherPlan", { plan: id })];
  if (edition !== plan.edition.edition) return [asks("waiting", "editionUnknown", { edition })];
  if (digest !== planDigest) return [asks("apart", "planDiffers", { edition })];
  return [];
}
