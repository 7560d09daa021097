import { Button } from "@mantine/core";
import type { OpenedPart } from "#shared/api/part-view.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { JobProgress } from "../../../components/job-progress.tsx";
import { Section } from "../../../components/section.tsx";

/** Another body's answers: kept beside the joint texts, nothing written into them. */
export function LeadDesk({ part: { path, sha256, measures } }: { readonly part: OpenedPart }) {
  const t = useTranslate();
  const taking = useJob("parts", "takeForLead");
  const [first = 0] = measures;
  if (taking.result !== null) {
    return (
      <Section title={t("exchange.lead.done")} description={t("exchange.lead.doneText")}>
        <Button component="a" href={formatRoute("report", [first], { field: "jointText" })}>
          {t("exchange.lead.open", { number: first })}
        </Button>
      </Section>
    );
  }
  return (
    <Section title={t("exchange.lead.title")} description={t("exchange.lead.text")}>
      {taking.error !== null && <ErrorState error={taking.error} />}
      <JobProgress job={taking} label={t("exchange.lead.job")} />
      {!taking.isRunning && (
        <Button onClick={() => void taking.start({ path, sha256 })}>{t("exchange.lead.action")}</Button>
      )}
    </Section>
  );
}
