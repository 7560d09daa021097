import type { ReportView } from "#shared/api/report-view.ts";
import type { SignerRole } from "#shared/report/entry.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { JobProgress } from "../../../components/job-progress.tsx";
import { Section } from "../../../components/section.tsx";
import { CertificateCard } from "../key/certificate-card.tsx";
import { ConfirmBin } from "../key/confirm-bin.tsx";
import { KeyForm } from "../key/key-form.tsx";
import { useKey } from "../key/use-key.ts";
import { keyStanding } from "../key-standing.ts";
import classes from "./stages.module.css";
import { TakeBack } from "./take-back.tsx";
import { WhatIsSigned } from "./what-is-signed.tsx";

interface ToSignProps {
  readonly report: ReportView;
  readonly role: SignerRole;
}

/** A frozen report and one who must sign it: the key is opened, its certificate shown, and only then is signed. */
export function ToSign({ report, role }: ToSignProps) {
  const t = useTranslate();
  const key = useKey(report.body, role);
  const signing = useJob("signing", "sign");

  const sign = async (): Promise<void> => {
    if (key.opened === null) return;
    const { keyFile, password } = key.opened;
    const signed = await signing.start({ reportId: report.id, role, keyFile, password });
    if (signed !== null) key.forget();
  };

  return (
    <>
      <div className={classes.columns}>
        <div>
          <Section title={t(`sign.key.title.${role}`)} description={t("sign.key.text")}>
            <KeyForm key={role} role={role} state={key} disabled={signing.isRunning} />
          </Section>
        </div>
        {key.opened === null ? (
          <WhatIsSigned report={report} />
        ) : (
          <CertificateCard
            view={key.opened.view}
            canSign={keyStanding(key.opened.view) === "fit" && !signing.isRunning}
            onSign={() => void sign()}
            signLabel={t(`sign.action.${role}`)}
          >
            {keyStanding(key.opened.view) === "confirmBin" && (
              <ConfirmBin
                body={report.body}
                bin={key.opened.view.certificate.bin ?? ""}
                organisation={key.opened.view.certificate.organisation}
                onConfirmed={() => void key.reopen()}
              />
            )}
            {signing.error !== null && <ErrorState error={signing.error} />}
            <JobProgress job={signing} label={t("sign.job")} />
          </CertificateCard>
        )}
      </div>
      <TakeBack report={report} role={role} disabled={signing.isRunning} />
    </>
  );
}
