import type { SignatureResult } from "#shared/package/verdict.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { CertificateFacts } from "../../components/certificate-facts.tsx";
import { nameWithin } from "../../components/name-within.ts";
import { OutcomeMark } from "./outcome-mark.tsx";
import classes from "./verify-screen.module.css";

interface SignatureCardProps {
  readonly signature: SignatureResult;
  readonly number: number;
}

/** One signature: whose, for which body, when by its own word, and what it covers. */
export function SignatureCard({ signature, number }: SignatureCardProps) {
  const t = useTranslate();
  const { dateTime } = useFormats();
  const { signer, signingTime, verdict, covers, algorithm } = signature;
  const name = signer === null ? t("verifyScreen.signerUnknown") : (signer.commonName ?? nameWithin(signer.subject));
  const bodyWords = [signer?.organisation, signer?.bin ? t("verifyScreen.bin", { bin: signer.bin }) : null];
  return (
    <div className={classes.signature}>
      <div className={classes.signatureHead}>
        <span className={classes.signatureNumber}>{t("verifyScreen.signature", { number })}</span>
        <b>{name}</b>
        <OutcomeMark outcome={verdict} />
      </div>
      <p className={classes.signatureText}>
        {[
          ...bodyWords.filter((part) => part !== null && part !== undefined && part !== ""),
          signingTime === null ? t("verifyScreen.noTime") : t("verifyScreen.signedAt", { time: dateTime(signingTime) }),
          t("verifyScreen.covers", { count: covers.length }),
        ].join(" · ")}
      </p>
      {signer !== null && (
        <details className={classes.details}>
          <summary>{t("verifyScreen.certificate")}</summary>
          <CertificateFacts certificate={signer} algorithm={algorithm} />
        </details>
      )}
    </div>
  );
}
