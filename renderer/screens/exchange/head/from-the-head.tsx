import { Button } from "@mantine/core";
import type { ReturnedFromHead } from "#shared/api/head-view.ts";
import { useAnswer } from "../../../app/contract/use-answer.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { Badge } from "../../../components/badge.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { FactList } from "../../../components/fact-list.tsx";
import { JobProgress } from "../../../components/job-progress.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import { Section } from "../../../components/section.tsx";
import classes from "./head.module.css";

/** Back at the clerk's: signed or refused, looked at, and taken. */
export function FromTheHead({ file }: { readonly file: string }) {
  const { result, error, again } = useAnswer("head", "openReturned", { path: file });
  if (error !== null) return <ErrorState error={error} retry={again} />;
  return result === null ? <LoadingState /> : <Returned file={file} returned={result} />;
}

function Returned({ file, returned }: { readonly file: string; readonly returned: ReturnedFromHead }) {
  const t = useTranslate();
  const { halfYear, dateTime } = useFormats();
  const taking = useJob("head", "takeReturned");
  const { outcome, version, name, at, sha256 } = returned;
  if (taking.result !== null) {
    return (
      <Section title={t(`exchange.back.${outcome}.done`)} description={t(`exchange.back.${outcome}.doneText`)}>
        <Button component="a" href={formatRoute(outcome === "signed" ? "export" : "report")}>
          {t(outcome === "signed" ? "sign.result.export" : "home.next.continue")}
        </Button>
      </Section>
    );
  }
  return (
    <Section title={t(`exchange.back.${outcome}.title`)} description={t(`exchange.back.${outcome}.text`)}>
      <FactList
        facts={[
          {
            name: t("sign.what.halfYear"),
            value: `${halfYear(returned.halfYear)}, ${t("sign.version", { version })}`,
          },
          { name: t(`exchange.back.${outcome}.who`), value: name },
          ...(at === null ? [] : [{ name: t(`exchange.back.${outcome}.when`), value: dateTime(at) }]),
        ]}
      />
      {returned.outcome === "refused" && <Reason reason={returned.reason} signer={returned.signer} />}
      {taking.error !== null && <ErrorState error={taking.error} />}
      <JobProgress job={taking} label={t("exchange.back.job")} />
      {!taking.isRunning && (
        <div className={classes.actions}>
          <Button onClick={() => void taking.start({ path: file, sha256 })}>
            {t(`exchange.back.${outcome}.action`)}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Reason({ reason, signer }: { readonly reason: string; readonly signer: string | null }) {
  const t = useTranslate();
  return (
    <>
      <p className={classes.reason}>{reason}</p>
      <Badge meaning={signer === null ? "due" : "done"}>
        {signer === null ? t("exchange.unsigned") : t("exchange.signedBy", { signer })}
      </Badge>
    </>
  );
}
