import { Alert, Button } from "@mantine/core";
import { IconShieldQuestion } from "@tabler/icons-react";
import type { ErrorRecord } from "#shared/errors.ts";
import { findBody } from "#shared/plan/plan.ts";
import { useAct } from "../../app/contract/use-act.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { groupedDigits } from "../../components/signing/key-standing.ts";
import classes from "./receipts-screen.module.css";

interface ConfirmIssuerProps {
  /** receipt.binNotConfirmed. */
  readonly error: ErrorRecord;
  readonly onConfirmed: () => void;
}

/** Nobody has said yet whose BIN ҚАӨМ's is: a person compares it once; from then on another is refused. */
export function ConfirmIssuer({ error, onConfirmed }: ConfirmIssuerProps) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan } = useWorkplace();
  const confirming = useAct("signing", "confirmBin");
  const issuer = String(error.data.issuer);
  const bin = String(error.data.bin);
  const body = findBody(plan, issuer);
  return (
    <Alert
      className={classes.confirm}
      icon={<IconShieldQuestion aria-hidden="true" />}
      title={t("receipts.confirm.title", { body: body === undefined ? issuer : pick(body.name) })}
      role="alert"
    >
      <p className={classes.digits}>{groupedDigits(bin)}</p>
      <p className={classes.text}>
        {t("receipts.confirm.certificate", { organisation: String(error.data.organisation) })}
      </p>
      <p className={classes.text}>{t("receipts.confirm.text")}</p>
      {confirming.error !== null && <ErrorState error={confirming.error} />}
      <Button
        className={classes.confirmButton}
        loading={confirming.isPending}
        onClick={() => confirming.mutate({ body: issuer, bin }, { onSuccess: onConfirmed })}
      >
        {t("receipts.confirm.action")}
      </Button>
    </Alert>
  );
}
