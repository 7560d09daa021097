import { Button, Title } from "@mantine/core";
import { findBody } from "#shared/plan/plan.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { groupedDigits } from "../key-standing.ts";
import classes from "./certificate-card.module.css";

interface ConfirmBinProps {
  /** Code of the body that reports. */
  readonly body: string;
  readonly bin: string;
  readonly organisation: string | null;
  readonly onConfirmed: () => void;
}

/** The body's BIN is not known yet: a person compares the twelve digits and says that they are its own. */
export function ConfirmBin({ body: code, bin, organisation, onConfirmed }: ConfirmBinProps) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan } = useWorkplace();
  const confirming = useAct("signing", "confirmBin");
  const body = findBody(plan, code);
  const name = body === undefined ? code : pick(body.name);
  return (
    <div className={classes.question}>
      <Title order={3}>{t("sign.bin.question", { body: name })}</Title>
      <div className={classes.digits}>{groupedDigits(bin)}</div>
      <p>{t("sign.bin.questionText", { organisation: organisation ?? "—" })}</p>
      {confirming.error !== null && <ErrorState error={confirming.error} />}
      <Button
        loading={confirming.isPending}
        onClick={() => confirming.mutate({ body: code, bin }, { onSuccess: onConfirmed })}
      >
        {t("sign.bin.confirm")}
      </Button>
    </div>
  );
}
