import { useEffect } from "react";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { CertificateCard } from "../../sign/key/certificate-card.tsx";
import { keyStanding } from "../../sign/key-standing.ts";
import { NcalayerForm } from "../../sign/ncalayer/ncalayer-form.tsx";
import { ConfirmMinistryBin } from "./confirm-ministry-bin.tsx";
import classes from "./receipts.module.css";
import type { SigningProps } from "./sign-with-file.tsx";
import { SignedResult } from "./signed-result.tsx";
import { useNcalayerReceipts } from "./use-ncalayer-receipts.ts";

/** The key is chosen in NCALayer's own window; its certificate is shown here where it may not sign. */
export function SignWithNcalayer({ packages, as, onBusy }: SigningProps) {
  const t = useTranslate();
  const signing = useNcalayerReceipts({ packages, as });
  const { answered, job, signed } = signing;
  const { isRunning } = job;
  const count = packages.length;
  useEffect(() => onBusy(isRunning), [isRunning, onBusy]);
  const bin = answered?.certificate.bin ?? null;
  return (
    <>
      {packages.length > 0 && (
        <div className={classes.columns}>
          <NcalayerForm
            signing={signing}
            signLabel={t(as === "batch" && count > 1 ? "answering.sign.actionBatch" : "answering.sign.action", {
              count,
            })}
          />
          {answered !== null && (
            <CertificateCard view={answered}>
              {keyStanding(answered) === "confirmBin" && bin !== null && (
                <ConfirmMinistryBin
                  bin={bin}
                  organisation={answered.certificate.organisation}
                  onConfirmed={() => signing.binConfirmed(bin)}
                />
              )}
            </CertificateCard>
          )}
        </div>
      )}
      {signed !== null && <SignedResult signed={signed} />}
    </>
  );
}
