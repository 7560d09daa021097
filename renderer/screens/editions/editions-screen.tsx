import { useCall } from "../../app/contract/use-call.ts";
import { useJob } from "../../app/contract/use-job.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import type { ScreenProps } from "../../app/routes.ts";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { Written } from "../exchange/write/written.tsx";
import { DraftDesk } from "./draft/draft-desk.tsx";
import classes from "./editions.module.css";
import { HeldEditions } from "./held-editions.tsx";

/** ҚАӨМ's place for editions of the plan: the next one as a draft, and those that were issued. */
export function EditionsScreen(_: ScreenProps) {
  const t = useTranslate();
  const editions = useCall("editions", "list", {});
  const newest = useCall("plan", "get", {});
  const draft = useCall("editions", "draft", {});
  // Here, for the draft below begins anew with the edition that comes of it.
  const byFile = useJob("editions", "issue");
  const byNcalayer = useJob("editions", "issueWithNcalayer");
  const viaNcalayer = byNcalayer.result?.outcome === "signed" ? byNcalayer.result.issued : null;
  const issued = byFile.result ?? viaNcalayer;
  const error = editions.error ?? newest.error ?? draft.error;
  const retry = (): void => [editions, newest, draft].forEach((one) => void one.refetch());
  const isRead = editions.data !== undefined && newest.data !== undefined && draft.data !== undefined;
  return (
    <>
      <PageHeader title={t("app.screens.editions")} subtitle={t("editions.screen.subtitle")} />
      {error !== null ? (
        <ErrorState error={error} retry={retry} />
      ) : isRead ? (
        <div className={classes.stack}>
          {issued !== null && (
            <Written title={t("editions.issue.done")} written={issued} next={t("editions.issue.next")} />
          )}
          <DraftDesk
            key={newest.data.edition.edition}
            newest={newest.data}
            draft={draft.data}
            issuing={{ byFile, byNcalayer }}
          />
          <HeldEditions editions={editions.data} />
        </div>
      ) : (
        <LoadingState shape="form" />
      )}
    </>
  );
}
