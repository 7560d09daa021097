import { Button } from "@mantine/core";
import type { ConsolidationView } from "#shared/api/consolidation-view.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { JobProgress } from "../../../components/job-progress.tsx";
import { Section } from "../../../components/section.tsx";
import { CertificateCard } from "../../sign/key/certificate-card.tsx";
import { ConfirmBin } from "../../sign/key/confirm-bin.tsx";
import { KeyForm } from "../../sign/key/key-form.tsx";
import { useKey } from "../../sign/key/use-key.ts";
import { keyStanding } from "../../sign/key-standing.ts";
import stageClasses from "../../sign/stages/stages.module.css";
import { ConsolidationFacts } from "./consolidation-facts.tsx";
import classes from "./issue.module.css";

/** It is signed once, by the head. */
const signer = "head" as const;

/** A frozen consolidated report: the head's key, its certificate, and the button that signs. */
export function ToSign({ consolidation }: { readonly consolidation: ConsolidationView }) {
  const t = useTranslate();
  const { id: consolidationId, issuer } = consolidation;
  const key = useKey(issuer, signer);
  const signing = useJob("consolidation", "sign");
  const freezing = useJob("consolidation", "freeze");
  const back = useAct("consolidation", "backToDraft");
  const view = key.opened?.view ?? null;
  const sign = async (): Promise<void> => {
    if (key.opened === null) return;
    const { keyFile, password } = key.opened;
    const signed = await signing.start({ consolidationId, keyFile, password });
    if (signed !== null) key.forget();
  };
  return (
    <div className={classes.body}>
      <div className={stageClasses.columns}>
        <div>
          <Section title={t("sign.key.title.head")} description={t("sign.key.text")}>
            <KeyForm role={signer} state={key} disabled={signing.isRunning} />
          </Section>
        </div>
        {view === null ? (
          <ConsolidationFacts consolidation={consolidation} />
        ) : (
          <CertificateCard
            view={view}
            canSign={keyStanding(view) === "fit" && !signing.isRunning}
            onSign={() => void sign()}
            signLabel={t("sign.action.head")}
          >
            {keyStanding(view) === "confirmBin" && (
              <ConfirmBin
                body={issuer}
                certificate={view.certificate}
                remaking={freezing}
                remake={() => freezing.start({ consolidationId })}
                onConfirmed={() => void key.reopen()}
              />
            )}
            {signing.error !== null && <ErrorState error={signing.error} />}
            <JobProgress job={signing} label={t("sign.job")} />
          </CertificateCard>
        )}
      </div>
      <Section
        title={t("consolidationScreen.issue.backTitle")}
        description={t("consolidationScreen.issue.backText")}
        actions={
          <Button
            variant="default"
            disabled={signing.isRunning}
            loading={back.isPending}
            onClick={() => back.mutate({ consolidationId })}
          >
            {t("consolidationScreen.issue.back")}
          </Button>
        }
      >
        {back.error !== null && <ErrorState error={back.error} />}
      </Section>
    </div>
  );
}
