import { Alert, Button } from "@mantine/core";
import { IconPlugConnectedX } from "@tabler/icons-react";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../error-state.tsx";
import classes from "./ncalayer.module.css";
import { NcalayerReady } from "./ncalayer-ready.tsx";
import type { NcalayerSigning } from "./ncalayer-signing.ts";
import { UnknownCertificate } from "./unknown-certificate.tsx";
import { useNcalayerStatus } from "./use-ncalayer-status.ts";

interface NcalayerFormProps {
  readonly signing: NcalayerSigning;
  readonly signLabel: string;
  readonly jobLabel: string;
}

/** NCALayer as it stands on this machine, what to do where it cannot sign yet, and the button that signs through it. */
export function NcalayerForm({ signing, signLabel, jobLabel }: NcalayerFormProps) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { data: status, error, isFetching, refetch } = useNcalayerStatus();
  const again = (): void => void refetch();
  if (error !== null) return <ErrorState error={error} retry={again} />;
  if (status === undefined) return <p className={classes.hint}>{t("sign.ncalayer.looking")}</p>;
  switch (status.state) {
    case "unavailable":
      return (
        <Alert
          role="alert"
          className={classes.away}
          icon={<IconPlugConnectedX aria-hidden="true" />}
          title={t("sign.ncalayer.away")}
        >
          <p>{pick(status.problem.message)}</p>
          <p>{t("sign.ncalayer.noticed")}</p>
          <Button variant="default" size="sm" loading={isFetching} onClick={again}>
            {t("sign.ncalayer.again")}
          </Button>
        </Alert>
      );
    case "unknownCertificate":
      return <UnknownCertificate certificate={status.certificate} onTrusted={again} />;
    case "ready":
      return <NcalayerReady {...{ status, signing, signLabel, jobLabel }} onFault={again} />;
  }
}
