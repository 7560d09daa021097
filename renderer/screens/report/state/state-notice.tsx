import { Alert, Button } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useState } from "react";
import type { ReportView } from "#shared/api/report-view.ts";
import { addresseeOf } from "#shared/plan/addressee.ts";
import { allows, isSigned } from "#shared/report/life-cycle.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import { useErrorText } from "../../../app/contract/use-error-text.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { useCorrection } from "../../../app/workplace/use-correction.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import classes from "./state-notice.module.css";

/** Why the report is not written in now, and what can be done: taken back, corrected as a new version, or gone on with. */
export function StateNotice({ report }: { readonly report: ReportView }) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan, halfYear } = useWorkplace();
  if (report.state === "draft") return null;
  const addressee = addresseeOf(plan, halfYear);
  const words = { addressee: addressee === null ? "—" : pick(addressee.abbreviation) };
  return (
    <Alert
      className={classes.notice}
      classNames={{ title: classes.title, message: classes.message, icon: classes.icon }}
      icon={<IconLock aria-hidden="true" />}
      title={t(`reportScreen.state.${report.state}.title`, words)}
    >
      <p className={classes.text}>{t(`reportScreen.state.${report.state}.text`, words)}</p>
      <div className={classes.actions}>
        <GoOn report={report} />
        {allows(report.state, "withdraw") && <BackToDraft report={report} />}
        {isSigned(report.state) && <Correct report={report} />}
      </div>
    </Alert>
  );
}

/** The step that comes next in the report's life. */
function GoOn({ report: { state } }: { readonly report: ReportView }) {
  const t = useTranslate();
  if (state === "ready" || state === "awaitingHead") {
    return (
      <>
        <Button component="a" size="sm" href={formatRoute("sign")}>
          {t("reportScreen.state.goToSign")}
        </Button>
        <Button component="a" size="sm" variant="default" href={formatRoute("preview")}>
          {t("reportScreen.state.goToPreview")}
        </Button>
      </>
    );
  }
  if (state === "signed") {
    return (
      <Button component="a" size="sm" href={formatRoute("export")}>
        {t("reportScreen.state.goToExport")}
      </Button>
    );
  }
  return null;
}

/** A signature is lost by it, so it is asked first; without one it is undone as easily as it is done. */
function BackToDraft({ report }: { readonly report: ReportView }) {
  const t = useTranslate();
  const textOf = useErrorText();
  const [isAsking, setIsAsking] = useState(false);
  const back = useAct("report", "backToDraft");
  const act = (): void => back.mutate({ reportId: report.id });
  return (
    <>
      <Button
        variant="default"
        size="sm"
        loading={back.isPending}
        onClick={report.signatures.length > 0 ? () => setIsAsking(true) : act}
      >
        {t("reportScreen.state.backToDraft")}
      </Button>
      {back.error !== null && (
        <p className={classes.error} role="alert">
          {textOf(back.error)}
        </p>
      )}
      <ConfirmDialog
        opened={isAsking}
        title={t("reportScreen.state.backToDraftTitle")}
        text={t("reportScreen.state.backToDraftText")}
        confirm={t("reportScreen.state.backToDraft")}
        danger
        onConfirm={act}
        onClose={() => setIsAsking(false)}
      />
    </>
  );
}

function Correct({ report }: { readonly report: ReportView }) {
  const t = useTranslate();
  const textOf = useErrorText();
  const [isAsking, setIsAsking] = useState(false);
  const correcting = useCorrection(report.id);
  return (
    <>
      <Button variant="default" size="sm" loading={correcting.isPending} onClick={() => setIsAsking(true)}>
        {t("reportScreen.state.correct")}
      </Button>
      {correcting.error !== null && (
        <p className={classes.error} role="alert">
          {textOf(correcting.error)}
        </p>
      )}
      <ConfirmDialog
        opened={isAsking}
        title={t("reportScreen.state.correctTitle")}
        text={
          report.discarded === null
            ? t("reportScreen.state.correctText", { version: report.version + 1 })
            : t("correction.overDiscarded", { version: report.discarded.version })
        }
        confirm={t("reportScreen.state.correct")}
        onConfirm={() => void correcting.correct()}
        onClose={() => setIsAsking(false)}
      />
    </>
  );
}
