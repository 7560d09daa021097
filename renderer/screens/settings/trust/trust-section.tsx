import { Switch } from "@mantine/core";
import { useCall } from "../../../app/contract/use-call.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import { Section } from "../../../components/section.tsx";
import type { SettingSectionProps } from "../section-props.ts";
import { BelievedCertificates } from "./believed-certificates.tsx";
import { ImportTrust } from "./import-trust.tsx";
import { NcalayerPins } from "./ncalayer-pins.tsx";
import { QaomCertificates } from "./qaom/qaom-certificates.tsx";
import { RevocationAge } from "./revocation-age.tsx";
import { RevocationLists } from "./revocation-lists.tsx";
import classes from "./trust.module.css";

/** Whom this data folder believes, what it knows of revoked certificates, and how strictly signatures are checked. */
export function TrustSection({ settings, save }: SettingSectionProps) {
  const t = useTranslate();
  const { data: trust, error, refetch } = useCall("trust", "get", {});
  return (
    <Section title={t("settingsScreen.trust")} description={t("settingsScreen.trustText")} actions={<ImportTrust />}>
      <div className={classes.parts}>
        {error !== null ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : trust === undefined ? (
          <LoadingState shape="form" />
        ) : (
          <>
            <BelievedCertificates certificates={trust.certificates} />
            <RevocationLists lists={trust.lists} />
            <QaomCertificates />
          </>
        )}
        <Switch
          label={t("settingsScreen.requireRevocation")}
          description={t("settingsScreen.requireRevocationText")}
          checked={settings.requireRevocation}
          onChange={(event) => save({ requireRevocation: event.currentTarget.checked })}
        />
        <RevocationAge settings={settings} save={save} />
        <NcalayerPins pins={settings.ncalayerPins} save={save} />
      </div>
    </Section>
  );
}
