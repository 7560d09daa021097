import type { ReactNode } from "react";
import type { SignerRole } from "#shared/report/entry.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { Section } from "../section.tsx";
import type { Remaking } from "./key/confirm-bin.tsx";
import classes from "./signing.module.css";
import { SigningCertificate } from "./signing-certificate.tsx";
import { SigningForm } from "./signing-form.tsx";
import type { Signing } from "./use-signing.ts";

interface SigningPlaceProps {
  readonly signing: Omit<Signing<never>, "sign">;
  readonly role: SignerRole;
  readonly body: string;
  readonly onSign: () => void;
  readonly remaking: Remaking;
  /** Where what is signed is looked at. */
  readonly preview: string;
  /** Beside the key while there is no certificate to show: what is signed. */
  readonly children: ReactNode;
}

/** Something frozen and one who must sign it: the key on the left; on the right what is signed, then the certificate. */
export function SigningPlace({ signing, role, body, onSign, remaking, preview, children }: SigningPlaceProps) {
  const t = useTranslate();
  const signLabel = t(`sign.action.${role}`);
  const jobLabel = t("sign.job");
  return (
    <div className={classes.columns}>
      <div>
        <Section
          title={t(`sign.key.title.${role}`)}
          description={t(signing.way === "keyFile" ? "sign.key.text" : "sign.ncalayer.text")}
        >
          <SigningForm {...{ signing, role, signLabel, jobLabel, onSign }} />
        </Section>
      </div>
      {signing.view === null ? (
        children
      ) : (
        <SigningCertificate {...{ signing, body, signLabel, jobLabel, onSign, remaking, preview }} />
      )}
    </div>
  );
}
