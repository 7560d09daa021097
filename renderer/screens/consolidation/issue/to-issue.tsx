import { Button } from "@mantine/core";
import type { ConsolidationView } from "#shared/api/consolidation-view.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { Section } from "../../../components/section.tsx";
import { ExportPlace } from "../../export/export-place.tsx";
import { ConsolidationFacts } from "./consolidation-facts.tsx";
import classes from "./issue.module.css";
import { Letter } from "./letter.tsx";

/** A signed consolidated report: to a drive, with its covering letter; and the way to a correction. */
export function ToIssue({ consolidation }: { readonly consolidation: ConsolidationView }) {
  const t = useTranslate();
  const { id: consolidationId } = consolidation;
  const exporting = useJob("consolidation", "export");
  const correcting = useAct("consolidation", "correct");
  return (
    <div className={classes.body}>
      <ExportPlace
        exporting={exporting}
        onStart={(folder, drive) => void exporting.start({ consolidationId, folder, drive })}
      />
      <Letter consolidation={consolidation} />
      <ConsolidationFacts consolidation={consolidation} />
      <Section
        title={t("consolidationScreen.issue.correctTitle")}
        description={t("consolidationScreen.issue.correctText")}
        actions={
          <Button
            variant="default"
            loading={correcting.isPending}
            onClick={() => correcting.mutate({ consolidationId })}
          >
            {t("consolidationScreen.issue.correct")}
          </Button>
        }
      >
        {correcting.error !== null && <ErrorState error={correcting.error} />}
      </Section>
    </div>
  );
}
