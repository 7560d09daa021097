import type { Signer } from "#shared/package/verdict.ts";
import { useFormats } from "../app/language/use-formats.ts";
import { useTranslate } from "../app/language/use-translate.ts";
import classes from "./certificate-facts.module.css";
import { nameWithin } from "./name-within.ts";

interface CertificateFactsProps {
  readonly certificate: Signer;
  readonly algorithm: string | null;
  readonly sha256?: string;
}

/** What a certificate says: whose it is, of which body, by whom it was issued and until when; the rest folded away. */
export function CertificateFacts({ certificate, algorithm, sha256 }: CertificateFactsProps) {
  const t = useTranslate();
  const { dateTime } = useFormats();
  const { subject, commonName, iin, bin, organisation, serial, notBefore, notAfter, issuer, purposes } = certificate;
  return (
    <div>
      <dl className={classes.facts}>
        <Fact name={t("sign.certificate.owner")} value={commonName ?? nameWithin(subject)} strong />
        <Fact name={t("sign.certificate.organisation")} value={organisation} />
        <Fact name={t("sign.certificate.bin")} value={bin} />
        <Fact
          name={t("verification.purpose")}
          value={purposes.map((one) => t(`verification.purposes.${one}`)).join(", ")}
        />
        <Fact name={t("sign.certificate.validUntil")} value={dateTime(notAfter)} />
        <Fact name={t("sign.certificate.issuer")} value={nameWithin(issuer)} />
        <Fact name={t("sign.certificate.algorithm")} value={algorithm} />
      </dl>
      <details className={classes.more}>
        <summary>{t("sign.certificate.more")}</summary>
        <dl className={classes.facts}>
          <Fact name={t("sign.certificate.iin")} value={iin} />
          <Fact name={t("sign.certificate.validFrom")} value={dateTime(notBefore)} />
          <Fact name={t("sign.certificate.serial")} value={serial} />
          {sha256 !== undefined && <Fact name="SHA-256" value={sha256} />}
          <Fact name={t("sign.certificate.subject")} value={subject} />
          <Fact name={t("sign.certificate.issuerWhole")} value={issuer} />
        </dl>
      </details>
    </div>
  );
}

interface FactProps {
  readonly name: string;
  readonly value: string | null;
  readonly strong?: boolean;
}

/** A name and its value; nothing where the certificate does not say. */
function Fact({ name, value, strong = false }: FactProps) {
  if (value === null || value === "") return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{strong ? <b>{value}</b> : value}</dd>
    </>
  );
}
