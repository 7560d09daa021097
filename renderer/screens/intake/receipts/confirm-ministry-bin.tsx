import { Button, Title } from "@mantine/core";
import { useId } from "react";
import { findBody } from "#shared/plan/plan.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { groupedDigits } from "../../sign/key-standing.ts";
import classes from "./receipts.module.css";

interface ConfirmMinistryBinProps {
  readonly bin: string;
  readonly organisation: string | null;
  readonly onConfirmed: () => void;
}

/** The BIN of the body that answers is not known yet: a person compares the certificate's once. */
export function ConfirmMinistryBin({ bin, organisation, onConfirmed }: ConfirmMinistryBinProps) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan, body } = useWorkplace();
  const confirming = useAct("signing", "confirmBin");
  const titleId = useId();
  const confirm = async (): Promise<void> => {
    await confirming.mutateAsync({ body: body.code, bin });
    onConfirmed();
  };
  return (
    <section aria-labelledby={titleId}>
      <Title order={3} id={titleId}>
        {t("sign.bin.question", { body: pick(findBody(plan, body.code)?.name ?? body.name) })}
      </Title>
      <p className={classes.digits}>{groupedDigits(bin)}</p>
      <p className={classes.hint}>{t("sign.bin.questionText", { organisation: organisation ?? "—" })}</p>
      {confirming.error !== null && <ErrorState error={confirming.error} />}
      <div className={classes.actions}>
        <Button loading={confirming.isPending} onClick={() => void confirm().catch(() => undefined)}>
          {t("sign.bin.confirm")}
        </Button>
      </div>
    </section>
  );
}
