import type { ReactNode } from "react";
import type { SignerRole } from "#shared/report/entry.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { Section } from "../../../components/section.tsx";
import { keyStanding } from "../../../components/signing/key-standing.ts";
import { SigningCertificate } from "../../../components/signing/signing-certificate.tsx";
import { SigningForm } from "../../../components/signing/signing-form.tsx";
import type { Signing } from "../../../components/signing/use-signing.ts";
import classes from "./write-out.module.css";
import { WriteOut } from "./write-out.tsx";

interface SignAndWriteProps {
  readonly signing: Omit<Signing<never>, "sign">;
  readonly role: SignerRole;
  readonly body: string;
  readonly title: string;
  readonly description: string;
  /** The button, a verb. */
  readonly action: string;
  readonly jobLabel: string;
  /** The folder that is offered at first: where the file came from. */
  readonly offered?: string;
  readonly onSign: (folder: string) => void;
  /** In the place of the question for the body's BIN, where it is not answered here. */
  readonly unconfirmed?: ReactNode;
}

/** What is signed as it is written to a drive or a folder: the key, its certificate, the place. */
export function SignAndWrite(props: SignAndWriteProps) {
  const { signing, role, body, title, description, action, jobLabel, offered, onSign, unconfirmed } = props;
  const t = useTranslate();
  const { view, way, job } = signing;
  const isByFile = way === "keyFile";
  const writeOut = (
    <WriteOut
      {...{ job, action, label: jobLabel, missing: null }}
      {...(offered !== undefined && { offered })}
      onWrite={onSign}
    />
  );
  return (
    <>
      <Section title={title} description={isByFile ? description : t("sign.ncalayer.text")}>
        <SigningForm {...{ signing, role, jobLabel }} signLabel={action} onSign={null} />
        {!isByFile && <div className={classes.after}>{writeOut}</div>}
      </Section>
      <SigningCertificate
        {...{ signing, body, jobLabel }}
        signLabel={action}
        onSign={null}
        {...(unconfirmed !== undefined && { unconfirmed })}
      >
        {isByFile && view !== null && keyStanding(view) === "fit" && writeOut}
      </SigningCertificate>
    </>
  );
}
