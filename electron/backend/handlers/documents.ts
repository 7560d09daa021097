import { findFrozenDocument } from "#backend/database/index.ts";
import { renderReportPdf } from "#backend/documents/index.ts";
import { reportDocument } from "#backend/report/index.ts";
import type { Handlers } from "#shared/api.ts";
import { packageNames } from "#shared/package/formats.ts";
import type { BackendContext } from "../context.ts";

export function documentHandlers({ report: deps, resources }: BackendContext): Handlers["documents"] {
  return {
    preview: async ({ reportId, language }, { signal }) => {
      if (language !== "both") {
        const frozen = findFrozenDocument(deps.database, reportId, packageNames.pdf[language]);
        if (frozen !== null) return frozen.bytes;
      }
      const document = reportDocument(deps, reportId);
      return renderReportPdf({ document, plan: deps.plan, language, fontsFolder: resources.fonts, signal });
    },
  };
}
