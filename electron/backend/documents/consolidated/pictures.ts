import { chartByBody } from "#shared/pictures/by-body.ts";
import { chartBySection } from "#shared/pictures/by-section.ts";
import { chartOfOverdue } from "#shared/pictures/overdue.ts";
import { reportedDuties } from "#shared/pictures/reported-duties.ts";
import type { Block } from "../block.ts";
import type { ConsolidatedView } from "./consolidated-view.ts";

/** Progress by section, what is overdue, progress by body: as the leadership looks at it, with the numbers below. */
export function pictureBlocks({ document, plan, halfYear, language }: ConsolidatedView): Block[] {
  const duties = reportedDuties(document.measures, halfYear);
  const overdue = chartOfOverdue(duties, plan, language);
  return [
    { kind: "picture", id: `${language}-by-section`, chart: chartBySection(duties, plan, language) },
    ...(overdue.bars.length > 0 ? [{ kind: "picture", id: `${language}-overdue`, chart: overdue } as const] : []),
    { kind: "picture", id: `${language}-by-body`, chart: chartByBody(duties, plan, language) },
  ];
}
