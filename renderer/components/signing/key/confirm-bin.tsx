import { Button, TextInput, Title } from "@mantine/core";
import { useId, useState } from "react";
import { isBin, type KeyView } from "#shared/api/signing-view.ts";
import { findBody } from "#shared/plan/plan.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import type { JobHandle } from "../../../app/contract/use-long-work.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { ErrorState } from "../../error-state.tsx";
import { JobProgress } from "../../job-progress.tsx";
import { groupedDigits } from "../key-standing.ts";
import classes from "./certificate-card.module.css";

/** Makes what was frozen anew, with the BIN inside. */
export interface Remaking {
  readonly job: Pick<JobHandle<never, unknown>, "state" | "progress" | "isRunning" | "cancel" | "error">;
  /** Null where that failed. */
  readonly again: () => Promise<unknown>;
}

interface ConfirmBinProps {
  readonly body: string;
  readonly certificate: Pick<KeyView["certificate"], "bin" | "organisation">;
  /** Left out where nothing was frozen before. */
  readonly remaking?: Remaking;
  /** The BIN is known and stands in what is to be signed. */
  readonly onConfirmed: (bin: string) => void;
}

/**
 * The body's BIN is not known yet: a person compares the twelve digits of the certificate, or types them where it has
 * none, and says that they are its own. Frozen documents are then made anew, so that what is signed names it.
 */
export function ConfirmBin({ body: code, certificate, remaking, onConfirmed }: ConfirmBinProps) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan } = useWorkplace();
  const confirming = useAct("signing", "confirmBin");
  const [typed, setTyped] = useState("");
  const [isOff, setIsOff] = useState(false);
  const titleId = useId();
  const body = findBody(plan, code);
  const name = body === undefined ? code : pick(body.name);
  const bin = certificate.bin ?? typed.replace(/\s/gu, "");

  const makeAnew = async (): Promise<void> => {
    if (remaking === undefined || (await remaking.again()) !== null) onConfirmed(bin);
  };
  const confirm = (): void => {
    setIsOff(!isBin(bin));
    if (isBin(bin)) confirming.mutate({ body: code, bin }, { onSuccess: () => void makeAnew() });
  };

  return (
    <section className={classes.question} aria-labelledby={titleId}>
      <Title order={3} id={titleId}>
        {t(certificate.bin === null ? "sign.bin.ask" : "sign.bin.question", { body: name })}
      </Title>
      {certificate.bin === null ? (
        <TextInput
          className={classes.typed}
          label={t("sign.bin.field")}
          description={t("sign.bin.fieldText")}
          value={typed}
          inputMode="numeric"
          autoComplete="off"
          error={isOff && !isBin(bin) ? t("sign.bin.fieldOff") : null}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      ) : (
        <div className={classes.digits}>{groupedDigits(certificate.bin)}</div>
      )}
      <p>
        {certificate.bin !== null &&
          `${t("sign.bin.questionText", { organisation: certificate.organisation ?? "—" })} `}
        {t("sign.bin.once")}
        {remaking !== undefined && ` ${t("sign.bin.remakes")}`}
      </p>
      {confirming.error !== null && <ErrorState error={confirming.error} />}
      {remaking !== undefined && remaking.job.error !== null && (
        <ErrorState error={remaking.job.error} retry={() => void makeAnew()} />
      )}
      {remaking !== undefined && <JobProgress job={remaking.job} label={t("sign.bin.job")} />}
      {remaking?.job.isRunning !== true && (
        <Button loading={confirming.isPending} onClick={confirm}>
          {t(certificate.bin === null ? "sign.bin.confirmTyped" : "sign.bin.confirm")}
        </Button>
      )}
    </section>
  );
}
