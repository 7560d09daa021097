import type { ConsolidationCheck } from "#shared/api/consolidation-view.ts";
import { formatRoute } from "../../../app/routing/route.ts";

/** The field that a check speaks of, as a pointer within what ҚАӨМ writes of the measure; null = none there. */
export function pointerOf({ code }: Pick<ConsolidationCheck, "code">): string | null {
  switch (code) {
    case "measure.nothing":
    case "measure.unreported":
    case "summary.kazakhMissing":
      return "/summary/kk";
    case "summary.russianMissing":
      return "/summary/ru";
    case "summary.hiddenCharacters":
    case "summary.unprintable":
      return "/summary";
    case "joint.missing":
      return "/jointText";
    case "body.missing":
    case "body.late":
    case "package.waiting":
    case "package.rival":
    case "package.otherEdition":
    case "entry.notResponsible":
    case "people.headMissing":
    case "people.preparerMissing":
    case "document.tooLarge":
      return null;
  }
}

/** Where what a check speaks of can be set right. */
export function hrefOf(check: Pick<ConsolidationCheck, "code" | "measure">): string {
  const pointer = pointerOf(check);
  if (check.measure !== null) {
    return formatRoute("consolidation", [check.measure], pointer === null ? {} : { field: pointer });
  }
  switch (check.code) {
    case "people.headMissing":
    case "people.preparerMissing":
      return formatRoute("settings");
    case "document.tooLarge":
      return formatRoute("consolidation");
    default:
      return formatRoute("intake");
  }
}
