import type { ConsolidationView } from "#shared/api/consolidation-view.ts";
import { ToFreeze } from "./to-freeze.tsx";
import { ToIssue } from "./to-issue.tsx";
import { ToSign } from "./to-sign.tsx";

/** The consolidated report on its way out: prepared, signed, exported with its covering letter. */
export function Issue({ consolidation }: { readonly consolidation: ConsolidationView }) {
  switch (consolidation.state) {
    case "draft":
      return <ToFreeze consolidation={consolidation} />;
    case "ready":
      return <ToSign consolidation={consolidation} />;
    case "signed":
      return <ToIssue consolidation={consolidation} />;
  }
}
