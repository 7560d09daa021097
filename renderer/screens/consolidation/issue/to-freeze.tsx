import { Anchor, Button } from "@mantine/core";
import type { ConsolidationView } from "#shared/api/consolidation-view.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { JobProgress } from "../../../components/job-progress.tsx";
import { Section } from "../../../components/section.tsx";
import { useConsolidationDesk } from "../writing/consolidation-desk.ts";
import classes from "./issue.module.css";

/** A draft: what stands in the way of signing, or the button that fixes what will be signed. */
export function ToFreeze({ consolidation }: { readonly consolidation: ConsolidationView }) {
  const t = useTranslate();
  const desk = useConsolidationDesk(consolidation);
  const freezing = useJob("consolidation", "freeze");
  const count = (severity: "error" | "warning") =>
    consolidation.checks.filter((check) => check.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  const freeze = async (): Promise<void> => {
    // What was typed last belongs to it.
    await desk.flush();
    await freezing.start({ consolidationId: consolidation.id });
  };
  return (
    <Section title={t("consolidationScreen.issue.freezeTitle")} description={t("consolidationScreen.issue.freezeText")}>
      <div className={classes.body}>
        {errors + warnings > 0 && (
          <p className={classes.line}>
            <Anchor href={formatRoute("consolidation", ["checks"])} inherit>
              {t("app.frame.errors", { count: errors })} · {t("reportScreen.warnings", { count: warnings })}
            </Anchor>
          </p>
        )}
        {freezing.error !== null && <ErrorState error={freezing.error} />}
        <JobProgress job={freezing} label={t("consolidationScreen.issue.freezeJob")} />
        <div>
          <Button disabled={errors > 0 || freezing.isRunning} onClick={() => void freeze()}>
            {t("consolidationScreen.issue.freeze")}
          </Button>
        </div>
      </div>
    </Section>
  );
}
