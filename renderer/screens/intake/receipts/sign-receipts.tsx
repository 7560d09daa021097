import { Radio } from "@mantine/core";
import { useState } from "react";
import type { AnswerSummary } from "#shared/api/answering-view.ts";
import type { SignerRole } from "#shared/report/entry.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { Section } from "../../../components/section.tsx";
import { useKey } from "../../../components/signing/key/use-key.ts";
import { SigningCertificate } from "../../../components/signing/signing-certificate.tsx";
import { SigningForm } from "../../../components/signing/signing-form.tsx";
import { useSigning } from "../../../components/signing/use-signing.ts";
import { AnswerList } from "./answer-list.tsx";
import { OfficerLine } from "./officer-line.tsx";
import classes from "./receipts.module.css";
import { SignedResult } from "./signed-result.tsx";
import { useChosen } from "./use-chosen.ts";

const always = (): boolean => true;

/** A receipt is signed as a report is by its head: by whoever may sign for the body. */
const role: SignerRole = "head";

type As = "each" | "batch";

/** What is decided is signed: a receipt each, or one for all; with a key file, or through NCALayer. */
export function SignReceipts({ answers }: { readonly answers: readonly AnswerSummary[] }) {
  const t = useTranslate();
  const { body } = useWorkplace();
  const key = useKey(body.code, role);
  const byFile = useJob("receipts", "sign");
  const byNcalayer = useJob("receipts", "signWithNcalayer");
  const signing = useSigning<{ packages: string[]; as: As }>({ key, byFile, byNcalayer });
  const { way, job, isBusy } = signing;
  // A token asks for its PIN each time: one signature for all is the better beginning there.
  const [chosenAs, setAs] = useState<{ readonly of: typeof way; readonly as: As } | null>(null);
  const as = chosenAs?.of === way ? chosenAs.as : way === "ncalayer" ? "batch" : "each";
  const decided = answers.filter(({ standing, decision }) => standing === "decided" && decision === "imported");
  const chosen = useChosen(decided, always);
  const packages = [...chosen.packages];
  const count = packages.length;
  const isByFile = way === "keyFile";
  const viaNcalayer = byNcalayer.result?.outcome === "signed" ? byNcalayer.result.signed : null;
  const signed = isByFile ? byFile.result : viaNcalayer;
  const signLabel = t(as === "batch" && count > 1 ? "answering.sign.actionBatch" : "answering.sign.action", { count });
  const jobLabel = t("answering.sign.job");
  const sign = (): void => void signing.sign({ packages, as });
  return (
    <Section
      title={t("answering.sign.title", { count: decided.length })}
      description={t(decided.length === 0 ? "answering.sign.none" : "answering.sign.text")}
    >
      {decided.length > 0 && (
        <>
          <AnswerList answers={decided} chosen={chosen} disabled={isBusy} name={t("answering.standings.decided")} />
          <OfficerLine />
          {decided.length > 1 && (
            <Radio.Group
              className={classes.choice}
              label={t("answering.sign.as")}
              value={as}
              onChange={(value) => setAs({ of: way, as: value === "batch" ? "batch" : "each" })}
            >
              <Radio mt="xs" value="each" disabled={isBusy} label={t("answering.sign.each")} />
              <Radio mt="xs" value="batch" disabled={isBusy} label={t("answering.sign.batch")} />
            </Radio.Group>
          )}
        </>
      )}
      {count > 0 && (
        <div className={classes.columns}>
          <div>
            <SigningForm {...{ signing, role, signLabel, jobLabel }} onSign={sign} />
          </div>
          <SigningCertificate
            {...{ signing, signLabel, jobLabel }}
            body={body.code}
            onSign={sign}
            failed={t("answering.sign.failed")}
          />
        </div>
      )}
      {/* Stays when nothing is left to sign: what came of it is told there. */}
      {isByFile && job.state === "cancelled" && <p className={classes.hint}>{t("answering.sign.cancelled")}</p>}
      {signed !== null && <SignedResult signed={signed} />}
    </Section>
  );
}
