import { formatHalfYear } from "#shared/language/dates.ts";
import type { Language } from "#shared/language/language.ts";
import type { ConsolidatedDocument } from "#shared/package/consolidated-document.ts";
import type { Plan } from "#shared/plan/schema.ts";
import type { BlockDocument } from "../block.ts";
import { closingBlocks } from "./closing.ts";
import { viewConsolidated } from "./consolidated-view.ts";
import { frontBlocks } from "./front.ts";
import { measureBlocks } from "./measures.ts";
import { overviewBlocks } from "./overview.ts";
import { basisBlocks } from "./packages.ts";

/** A consolidated report in one language, whatever it is made into. Error: calendar.unknownHalfYear. */
export function consolidatedBlocks(document: ConsolidatedDocument, plan: Plan, language: Language): BlockDocument {
  const view = viewConsolidated(document, plan, language);
  const { say, short, halfYear } = view;
  return {
    language,
    title: say("documents.consolidated.title"),
    blocks: [
      ...frontBlocks(view),
      ...overviewBlocks(view),
      ...measureBlocks(view),
      ...basisBlocks(view),
      ...closingBlocks(view),
    ],
    mark: document.restrictedUse ? say("documents.restricted") : null,
    whose: `${short(document.issuer.code)}, ${formatHalfYear(halfYear, language)}`,
    which: `${document.packageId.slice(-8)} v${document.version}`,
  };
}
