import { useEffect } from "react";
import type { SignerRole } from "#shared/report/entry.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { JobProgress } from "../../../components/job-progress.tsx";
import { CertificateCard } from "../../sign/key/certificate-card.tsx";
import { KeyForm } from "../../sign/key/key-form.tsx";
import { useKey } from "../../sign/key/use-key.ts";
import { keyStanding } from "../../sign/key-standing.ts";
import { ConfirmMinistryBin } from "./confirm-ministry-bin.tsx";
import classes from "./receipts.module.css";
import { SignedResult } from "./signed-result.tsx";

export interface SigningProps {
  readonly packages: readonly string[];
  readonly as: "each" | "batch";
  /** Nothing else is chosen while it is signed. */
  readonly onBusy: (isBusy: boolean) => void;
}

/** A receipt is signed as a report is by its head: by whoever may sign for the body. */
const role: SignerRole = "head";

/** A key file is opened, its certificate shown, and only then the receipts are signed. */
export function SignWithFile({ packages, as, onBusy }: SigningProps) {
  const t = useTranslate();
  const { body } = useWorkplace();
  const key = useKey(body.code, role);
  const signing = useJob("receipts", "sign");
  const view = key.opened?.view ?? null;
  const { isRunning } = signing;
  const count = packages.length;
  useEffect(() => onBusy(isRunning), [isRunning, onBusy]);

  const sign = async (): Promise<void> => {
    if (key.opened === null) return;
    const { keyFile, password } = key.opened;
    const signed = await signing.start({ packages: [...packages], as, keyFile, password });
    if (signed !== null) key.forget();
  };
  return (
    <>
      {packages.length > 0 && (
        <div className={classes.columns}>
          <KeyForm role={role} state={key} disabled={isRunning} />
          {view !== null && (
            <CertificateCard
              view={view}
              canSign={keyStanding(view) === "fit" && !isRunning}
              signLabel={t(as === "batch" && count > 1 ? "answering.sign.actionBatch" : "answering.sign.action", {
                count,
              })}
              onSign={() => void sign()}
            >
              {keyStanding(view) === "confirmBin" && view.certificate.bin !== null && (
                <ConfirmMinistryBin
                  bin={view.certificate.bin}
                  organisation={view.certificate.organisation}
                  onConfirmed={() => void key.reopen()}
                />
              )}
            </CertificateCard>
          )}
        </div>
      )}
      <div className={classes.after}>
        <JobProgress job={signing} label={t("answering.sign.job")} />
      </div>
      {signing.error !== null && <ErrorState error={signing.error} title={t("answering.sign.failed")} />}
      {signing.state === "cancelled" && <p className={classes.hint}>{t("answering.sign.cancelled")}</p>}
      {signing.result !== null && <SignedResult signed={signing.result} />}
    </>
  );
}
