import { type ConsolidationRow, findConsolidationDocument } from "#backend/database/index.ts";
import { renderConsolidated } from "#backend/documents/index.ts";
import type { Watch } from "#backend/exchange/index.ts";
import type { ConsolidationFormat } from "#shared/api/consolidation-view.ts";
import type { Language } from "#shared/language/language.ts";
import { packageNames } from "#shared/package/formats.ts";
import type { ConsolidationDeps } from "./deps.ts";
import { buildConsolidation, frozenConsolidation } from "./document.ts";
import { requireConsolidation } from "./find.ts";
import type { DrawConsolidation } from "./freeze.ts";
import { gatherNow } from "./gathered.ts";

interface RenderRequest {
  readonly consolidationId: string;
  readonly format: ConsolidationFormat;
  readonly language: Language | "both";
}

/**
 * A consolidated report as a document: a draft as it stands, a frozen one from its data; of the PDF in one language the
 * very bytes that are signed. Errors: consolidation.unknown, documents.fontMissing, internal.cancelled.
 */
export async function renderConsolidation(
  deps: ConsolidationDeps,
  { consolidationId: id, format, language }: RenderRequest,
  { signal, progress }: Watch,
): Promise<Uint8Array> {
  const { database, plans } = deps.exchange.report;
  const row = requireConsolidation(database, id);
  if (format === "pdf" && language !== "both") {
    const frozen = findConsolidationDocument(database, id, packageNames.consolidatedPdf[language]);
    if (frozen !== null) return frozen.bytes;
  }
  progress({ step: "drawConsolidated", done: 0, total: 0 });
  const { fontsFolder } = deps;
  const document = documentNow(deps, row);
  const { plan } = plans.of(document.plan.edition);
  return renderConsolidated({ document, plan, format, language, fontsFolder }, signal);
}

/** Makes the pictures of what is being frozen: one PDF a language. */
export function drawConsolidation(deps: ConsolidationDeps, { signal, progress }: Watch): DrawConsolidation {
  return async (document) => {
    const { plan } = deps.exchange.report.plans.of(document.plan.edition);
    const pictures = [];
    for (const [index, language] of document.languages.entries()) {
      progress({ step: "drawConsolidated", done: index, total: document.languages.length });
      const { fontsFolder } = deps;
      const bytes = await renderConsolidated({ document, plan, format: "pdf", language, fontsFolder }, signal);
      pictures.push({ name: packageNames.consolidatedPdf[language], bytes });
    }
    return pictures;
  };
}

function documentNow(deps: ConsolidationDeps, row: ConsolidationRow) {
  const frozen = frozenConsolidation(deps.exchange.report.database, row.id);
  return frozen ?? buildConsolidation(deps, row, gatherNow(deps, row).content);
}
