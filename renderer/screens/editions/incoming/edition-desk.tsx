import { Button } from "@mantine/core";
import type { OpenedEditionView } from "#shared/api/edition-view.ts";
import { useAnswer } from "../../../app/contract/use-answer.ts";
import { useJob } from "../../../app/contract/use-job.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { FactList } from "../../../components/fact-list.tsx";
import { JobProgress } from "../../../components/job-progress.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import { Section } from "../../../components/section.tsx";
import { DifferenceTable } from "../difference-table.tsx";
import classes from "../editions.module.css";
import { TouchedList } from "../touched-list.tsx";
import { ConfirmIssuer } from "./confirm-issuer.tsx";
import { Imported } from "./imported.tsx";

/** An edition that was brought: from whom it is, what it changes, what it will touch; and the button that takes it in. */
export function EditionDesk({ file }: { readonly file: string }) {
  const { result, error, again } = useAnswer("editions", "open", { path: file });
  const importing = useJob("editions", "import");
  if (importing.result !== null) return <Imported imported={importing.result} />;
  if (error !== null) {
    const { issuer, bin, organisation } = error.data;
    return error.code === "edition.binNotConfirmed" ? (
      <ConfirmIssuer
        issuer={String(issuer)}
        bin={String(bin)}
        organisation={String(organisation)}
        onConfirmed={again}
      />
    ) : (
      <ErrorState error={error} retry={again} />
    );
  }
  if (result === null) return <LoadingState />;
  return <Brought opened={result} importing={importing} />;
}

interface BroughtProps {
  readonly opened: OpenedEditionView;
  readonly importing: ReturnType<typeof useJob<"editions", "import">>;
}

function Brought({ opened, importing }: BroughtProps) {
  const t = useTranslate();
  const { pick, halfYear, dateTime } = useFormats();
  const { path, sha256, outcome, edition, issuer, officer, created, ground, appliesFrom, before, after } = opened;
  return (
    <div className={classes.stack}>
      <Section
        title={t("editions.desk.title", { edition })}
        description={t(outcome === "known" ? "editions.desk.known" : "editions.desk.text")}
      >
        <FactList
          facts={[
            {
              name: t("editions.desk.issuer"),
              value: officer === "" ? pick(issuer.name) : `${pick(issuer.name)} (${officer})`,
            },
            { name: t("editions.desk.created"), value: dateTime(created) },
            { name: t("editions.desk.ground"), value: pick(ground) },
            { name: t("editions.desk.appliesFrom"), value: halfYear(appliesFrom) },
          ]}
        />
        {opened.warnings.length > 0 && (
          <ul className={classes.list}>
            {opened.warnings.map(({ code, message }) => (
              <li key={`${code}-${message.kk}`}>{pick(message)}</li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t("editions.difference.title")}>
        <DifferenceTable before={before} after={after} />
      </Section>
      {outcome === "next" && (
        <Section title={t("editions.desk.drafts")} description={t("editions.desk.draftsText")}>
          {opened.drafts.length === 0 && <p>{t("editions.desk.noDrafts")}</p>}
          {opened.drafts.map((draft) => (
            <div key={draft.reportId}>
              <strong>{halfYear(draft.halfYear)}</strong>
              <TouchedList touched={draft.touched} plan={after} />
            </div>
          ))}
          {importing.error !== null && <ErrorState error={importing.error} />}
          <JobProgress job={importing} label={t("editions.desk.import")} />
          <div className={classes.actions}>
            <Button disabled={importing.isRunning} onClick={() => void importing.start({ path, sha256 })}>
              {t("editions.desk.import")}
            </Button>
            <Button component="a" variant="default" href={formatRoute("exchange")}>
              {t("editions.desk.later")}
            </Button>
          </div>
        </Section>
      )}
    </div>
  );
}
