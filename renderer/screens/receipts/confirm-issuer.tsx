import { Alert } from "@mantine/core";
import { IconShieldQuestion } from "@tabler/icons-react";
import type { ErrorRecord } from "#shared/errors.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { ConfirmBin } from "../sign/key/confirm-bin.tsx";
import classes from "./receipts-screen.module.css";

interface ConfirmIssuerProps {
  /** receipt.binNotConfirmed. */
  readonly error: ErrorRecord;
  readonly onConfirmed: () => void;
}

/** Nobody has said yet whose BIN ҚАӨМ's is: a person compares it once; from then on another is refused. */
export function ConfirmIssuer({ error, onConfirmed }: ConfirmIssuerProps) {
  const t = useTranslate();
  const { issuer, bin, organisation } = error.data;
  return (
    <Alert
      className={classes.confirm}
      icon={<IconShieldQuestion aria-hidden="true" />}
      title={t("receipts.confirm.title")}
      role="alert"
    >
      <p className={classes.text}>{t("receipts.confirm.text")}</p>
      <ConfirmBin
        body={String(issuer)}
        bin={String(bin)}
        organisation={String(organisation)}
        onConfirmed={onConfirmed}
      />
    </Alert>
  );
}
