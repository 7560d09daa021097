import { Button, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type NcalayerCertificate, withPin } from "#shared/ncalayer.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { ConfirmDialog } from "../../confirm-dialog.tsx";
import { ErrorState } from "../../error-state.tsx";
import { FactList } from "../../fact-list.tsx";
import { Fingerprint } from "../../fingerprint.tsx";
import classes from "./ncalayer.module.css";

interface UnknownCertificateProps {
  readonly certificate: NcalayerCertificate;
  readonly onTrusted: () => void;
}

/** What answers in NCALayer's place shows a certificate that leads to no known authority: a person compares it and says. */
export function UnknownCertificate({ certificate, onTrusted }: UnknownCertificateProps) {
  const t = useTranslate();
  const { dateTime } = useFormats();
  const { settings } = useWorkplace();
  const [asked, { open: ask, close: leave }] = useDisclosure(false);
  const pinning = useAct("settings", "set");
  const { sha256, subject, issuer, notBefore, notAfter } = certificate;
  const pin = (): void =>
    pinning.mutate({ ncalayerPins: withPin(settings.ncalayerPins, sha256) }, { onSuccess: onTrusted });
  return (
    <div className={classes.question} role="alert">
      <Title order={3}>{t("sign.ncalayer.unknown.title")}</Title>
      <p>{t("sign.ncalayer.unknown.text")}</p>
      <FactList
        facts={[
          { name: t("sign.ncalayer.unknown.subject"), value: subject },
          { name: t("sign.certificate.issuer"), value: issuer },
          {
            name: t("sign.ncalayer.unknown.valid"),
            value: t("sign.ncalayer.unknown.validFromTo", { from: dateTime(notBefore), to: dateTime(notAfter) }),
          },
          { name: "SHA-256", value: <Fingerprint sha256={sha256} /> },
        ]}
      />
      {pinning.error !== null && <ErrorState error={pinning.error} />}
      <Button variant="default" loading={pinning.isPending} onClick={ask}>
        {t("sign.ncalayer.unknown.action")}
      </Button>
      <ConfirmDialog
        opened={asked}
        title={t("sign.ncalayer.unknown.question")}
        text={t("sign.ncalayer.unknown.questionText")}
        confirm={t("sign.ncalayer.unknown.confirm")}
        onConfirm={pin}
        onClose={leave}
      />
    </div>
  );
}
