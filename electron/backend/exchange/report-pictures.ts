import { createHash } from "node:crypto";
import type { FrozenDocument } from "#backend/database/index.ts";
import { renderReportPdf } from "#backend/documents/index.ts";
import type { Draw } from "#backend/report/index.ts";
import { packageNames } from "#shared/package/formats.ts";
import type { Plan } from "#shared/plan/schema.ts";
import type { Watch } from "./deps.ts";

/** Draws the pictures of a report that is being frozen: one PDF a language it is given in. */
export function drawPictures(plan: Plan, fontsFolder: string, { signal, progress }: Watch): Draw {
  return async (document) => {
    const pictures: FrozenDocument[] = [];
    for (const [index, language] of document.languages.entries()) {
      progress({ step: "drawReport", done: index, total: document.languages.length });
      const bytes = await renderReportPdf({ document, plan, language, fontsFolder, signal });
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      pictures.push({ name: packageNames.pdf[language], bytes, sha256 });
    }
    return pictures;
  };
}
