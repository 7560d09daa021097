import { Anchor } from "@mantine/core";
import { useState } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import { useJob } from "../../app/contract/use-job.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { DropZone } from "../../components/drop-zone.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { JobProgress } from "../../components/job-progress.tsx";
import { Section } from "../../components/section.tsx";
import { TrustChoice } from "../verify/trust-choice.tsx";
import { noTrustFiles } from "../verify/trust-files.ts";
import { ConfirmIssuer } from "./confirm-issuer.tsx";
import { ImportedResult } from "./imported-result.tsx";
import classes from "./receipts-screen.module.css";

/** A receipt is dropped or picked, checked and taken in; what came of it stands here until the next. */
export function ReceiptIntake() {
  const t = useTranslate();
  const taking = useJob("receipts", "import");
  const [path, setPath] = useState<string | null>(null);
  const [trust, setTrust] = useState(noTrustFiles);
  const take = (file: string, believed = trust): void => {
    setPath(file);
    void taking.start({ path: file, trust: [...believed.trust] });
  };
  const { error } = taking;
  return (
    <Section title={t("receipts.take.title")} description={t("receipts.take.text")}>
      <div className={classes.give}>
        <DropZone
          purpose="package"
          disabled={taking.isRunning}
          text={t("receipts.take.drop")}
          onPaths={([file]) => file !== undefined && take(file)}
        />
        <TrustChoice
          files={trust}
          disabled={taking.isRunning}
          isStale={false}
          onChange={(changed) => {
            setTrust(changed);
            if (path !== null && error !== null) take(path, changed);
          }}
          onAgain={() => undefined}
        />
      </div>
      <JobProgress job={taking} label={t("receipts.take.job")} />
      {error?.code === "receipt.binNotConfirmed" ? (
        <ConfirmIssuer error={error} onConfirmed={() => path !== null && take(path)} />
      ) : (
        error !== null && <Refused error={error} />
      )}
      {taking.result !== null && <ImportedResult imported={taking.result} />}
    </Section>
  );
}

/** What is to be seen in full stands on the screen that verifies. */
function Refused({ error }: { readonly error: ErrorRecord }) {
  const t = useTranslate();
  const isAboutSoundness = error.code === "receipt.notSound" || error.code === "receipt.notTrusted";
  return (
    <ErrorState
      error={error}
      title={t("receipts.take.refused")}
      action={isAboutSoundness && <Anchor href={formatRoute("verify")}>{t("receipts.take.toVerify")}</Anchor>}
    />
  );
}
