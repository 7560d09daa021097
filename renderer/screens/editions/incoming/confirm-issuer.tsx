import { Button } from "@mantine/core";
import { findBody } from "#shared/plan/plan.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { FactList } from "../../../components/fact-list.tsx";
import { Section } from "../../../components/section.tsx";
import classes from "../editions.module.css";

interface ConfirmIssuerProps {
  readonly issuer: string;
  readonly bin: string;
  readonly organisation: string;
  readonly onConfirmed: () => void;
}

/** The first time that ҚАӨМ's signature comes: a person compares its BIN with an official source and answers for it. */
export function ConfirmIssuer({ issuer, bin, organisation, onConfirmed }: ConfirmIssuerProps) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan } = useWorkplace();
  const confirm = useAct("signing", "confirmBin");
  const body = findBody(plan, issuer);
  const answer = async (): Promise<void> => {
    await confirm.mutateAsync({ body: issuer, bin });
    onConfirmed();
  };
  return (
    <Section title={t("editions.issuer.title")} description={t("editions.issuer.text")}>
      <FactList
        facts={[
          { name: t("editions.desk.issuer"), value: body === undefined ? issuer : pick(body.name) },
          { name: t("editions.issuer.certificate"), value: organisation },
          { name: t("editions.fields.body.bin"), value: bin },
        ]}
      />
      {confirm.error !== null && <ErrorState error={confirm.error} />}
      <div className={classes.actions}>
        <Button disabled={confirm.isPending} onClick={() => void answer().catch(() => undefined)}>
          {t("editions.issuer.confirm")}
        </Button>
      </div>
    </Section>
  );
}
