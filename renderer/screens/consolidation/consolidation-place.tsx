import type { ConsolidationView } from "#shared/api/consolidation-view.ts";
import type { ScreenProps } from "../../app/routes.ts";
import { ConsolidationChecks } from "./checks/consolidation-checks.tsx";
import { ConsolidationHead } from "./consolidation-head.tsx";
import classes from "./consolidation-place.module.css";
import { Issue } from "./issue/issue.tsx";
import { WritingPlace } from "./measures/writing-place.tsx";
import { partOfPath } from "./parts.ts";
import { ConsolidationPictures } from "./pictures/consolidation-pictures.tsx";
import { ConsolidationPreview } from "./preview/consolidation-preview.tsx";
import { useConsolidationDesk } from "./writing/consolidation-desk.ts";

interface ConsolidationPlaceProps extends ScreenProps {
  readonly consolidation: ConsolidationView;
}

/** The consolidated report in its parts: written measure by measure, seen as pictures, checked. */
export function ConsolidationPlace({ consolidation, path, query }: ConsolidationPlaceProps) {
  const desk = useConsolidationDesk(consolidation);
  const part = partOfPath(path);
  if (part === "measures") {
    return (
      <div className={classes.panes} data-panes>
        <div className={classes.head}>
          <ConsolidationHead consolidation={consolidation} part={part} />
        </div>
        <WritingPlace consolidation={consolidation} desk={desk} path={path} query={query} />
      </div>
    );
  }
  return (
    <>
      <ConsolidationHead consolidation={consolidation} part={part} />
      {part === "pictures" && <ConsolidationPictures consolidation={consolidation} />}
      {part === "checks" && <ConsolidationChecks consolidation={consolidation} />}
      {part === "preview" && <ConsolidationPreview consolidation={consolidation} />}
      {part === "issue" && <Issue consolidation={consolidation} />}
    </>
  );
}
