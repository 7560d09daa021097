import { Alert, Button } from "@mantine/core";
import { IconArrowBackUp, IconChecks, IconFilePencil } from "@tabler/icons-react";
import { useState } from "react";
import type { ReportView } from "#shared/api/report-view.ts";
import { addresseeOf } from "#shared/plan/addressee.ts";
import { useAct } from "../app/contract/use-act.ts";
import { useFormats } from "../app/language/use-formats.ts";
import { useTranslate } from "../app/language/use-translate.ts";
import { useWorkplace } from "../app/workplace/workplace.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import classes from "./correction-notice.module.css";
import { ErrorState } from "./error-state.tsx";

interface CorrectionNoticeProps {
  readonly report: ReportView | null;
  /** Also where nothing is to be decided: that this version corrects another, and how it is put aside. */
  readonly quiet?: boolean;
}

/**
 * A correction that is not signed, beside what ҚАӨМ has said of the version it corrects by now: put aside, or gone on with. And
 * one that was put aside, to be taken up again.
 */
export function CorrectionNotice({ report, quiet = false }: CorrectionNoticeProps) {
  if (report === null) return null;
  if (report.discarded !== null) return <Discarded discarded={report.discarded} />;
  const { corrects } = report;
  if (corrects === null || corrects.state === "returned") return null;
  if (corrects.state === "accepted" && !corrects.continued) return <Accepted report={report} corrects={corrects} />;
  return quiet ? <Begun report={report} corrects={corrects} /> : null;
}

type Corrects = NonNullable<ReportView["corrects"]>;

interface CorrectsProps {
  readonly report: ReportView;
  readonly corrects: Corrects;
}

/** ҚАӨМ has accepted what is being corrected: a person has to say whether the correction goes on. */
function Accepted({ report, corrects }: CorrectsProps) {
  const t = useTranslate();
  const words = useWords(report, corrects);
  const continuing = useAct("report", "continueCorrection");
  return (
    <Alert
      className={classes.notice}
      data-asks
      icon={<IconChecks aria-hidden="true" />}
      title={t("correction.accepted.title", words)}
      role="alert"
    >
      <p className={classes.text}>{t("correction.accepted.text", words)}</p>
      <p className={classes.text}>{t("correction.accepted.choice", words)}</p>
      <div className={classes.actions}>
        <Discard report={report} />
        <Button
          variant="default"
          size="sm"
          loading={continuing.isPending}
          onClick={() => continuing.mutate({ reportId: report.id })}
        >
          {t("correction.continue", words)}
        </Button>
      </div>
      {continuing.error !== null && <ErrorState error={continuing.error} />}
    </Alert>
  );
}

function Begun({ report, corrects }: CorrectsProps) {
  const t = useTranslate();
  const words = useWords(report, corrects);
  const { state } = corrects;
  return (
    <Alert
      className={classes.notice}
      icon={<IconFilePencil aria-hidden="true" />}
      title={t("correction.begun.title", words)}
    >
      <p className={classes.text}>
        {t(state === "accepted" ? "correction.begun.accepted" : "correction.begun.waits", words)}
      </p>
      <div className={classes.actions}>
        <Discard report={report} />
      </div>
    </Alert>
  );
}

/** A preparer's signature is lost by it, so it is asked first; without one it is undone as easily as it is done. */
function Discard({ report }: { readonly report: ReportView }) {
  const t = useTranslate();
  const [isAsking, setIsAsking] = useState(false);
  const discarding = useAct("report", "discardCorrection");
  const act = (): void => discarding.mutate({ reportId: report.id });
  return (
    <>
      <Button
        variant="default"
        size="sm"
        loading={discarding.isPending}
        onClick={report.signatures.length > 0 ? () => setIsAsking(true) : act}
      >
        {t("correction.discard")}
      </Button>
      {discarding.error !== null && <ErrorState error={discarding.error} />}
      <ConfirmDialog
        opened={isAsking}
        title={t("correction.discardTitle", { version: report.version })}
        text={t("correction.discardSigned")}
        confirm={t("correction.discard")}
        danger
        onConfirm={act}
        onClose={() => setIsAsking(false)}
      />
    </>
  );
}

function Discarded({
  discarded: { reportId, version, at },
}: {
  readonly discarded: NonNullable<ReportView["discarded"]>;
}) {
  const t = useTranslate();
  const { dateTime } = useFormats();
  const taking = useAct("report", "takeUpCorrection");
  return (
    <Alert
      className={classes.notice}
      icon={<IconArrowBackUp aria-hidden="true" />}
      title={t("correction.discarded.title", { version, at: dateTime(at) })}
    >
      <p className={classes.text}>{t("correction.discarded.text")}</p>
      <div className={classes.actions}>
        <Button variant="default" size="sm" loading={taking.isPending} onClick={() => taking.mutate({ reportId })}>
          {t("correction.takeUp")}
        </Button>
      </div>
      {taking.error !== null && <ErrorState error={taking.error} />}
    </Alert>
  );
}

function useWords(report: ReportView, corrects: Corrects) {
  const { pick } = useFormats();
  const { plan, halfYear } = useWorkplace();
  const addressee = addresseeOf(plan, halfYear);
  return {
    addressee: addressee === null ? "—" : pick(addressee.abbreviation),
    version: report.version,
    corrected: corrects.version,
  };
}
