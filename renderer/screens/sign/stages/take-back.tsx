import { Button, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import type { ReportView } from "#shared/api/report-view.ts";
import type { SignerRole } from "#shared/report/entry.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { KazakhField } from "../../../components/kazakh-field.tsx";
import classes from "./stages.module.css";

interface TakeBackProps {
  readonly report: ReportView;
  readonly role: SignerRole;
  readonly disabled: boolean;
}

/** The ways back until the head has signed: the preparer takes it back, or the head refuses with a reason. */
export function TakeBack({ report, role, disabled }: TakeBackProps) {
  const t = useTranslate();
  const [asked, { open: ask, close: leave }] = useDisclosure(false);
  const [refusing, { open: openRefusal, close: closeRefusal }] = useDisclosure(false);
  const taking = useAct("report", "backToDraft");
  return (
    <div className={classes.actions}>
      <Button variant="default" disabled={disabled} loading={taking.isPending} onClick={ask}>
        {t("sign.back.action")}
      </Button>
      {role === "head" && (
        <Button variant="default" disabled={disabled} onClick={openRefusal}>
          {t("sign.refuse.action")}
        </Button>
      )}
      {taking.error !== null && <ErrorState error={taking.error} />}
      <ConfirmDialog
        opened={asked}
        title={t("sign.back.title")}
        text={t(report.signatures.length > 0 ? "sign.back.textSigned" : "sign.back.text")}
        confirm={t("sign.back.action")}
        onConfirm={() => taking.mutate({ reportId: report.id })}
        onClose={leave}
      />
      <Refusal reportId={report.id} opened={refusing} onClose={closeRefusal} />
    </div>
  );
}

interface RefusalProps {
  readonly reportId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The head says why not; the reason stands in the journal. */
function Refusal({ reportId, opened, onClose }: RefusalProps) {
  const t = useTranslate();
  const [reason, setReason] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const refusing = useAct("report", "refuse");
  const refuse = (): void => {
    setIsMissing(reason.trim() === "");
    if (reason.trim() !== "") refusing.mutate({ reportId, reason }, { onSuccess: onClose });
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t("sign.refuse.title")}>
      <p className={classes.explanation}>{t("sign.refuse.text")}</p>
      <KazakhField>
        <Textarea
          label={t("sign.refuse.reason")}
          value={reason}
          autosize
          minRows={3}
          data-autofocus
          required
          error={isMissing && reason.trim() === "" ? t("sign.refuse.reasonMissing") : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </KazakhField>
      {refusing.error !== null && <ErrorState error={refusing.error} />}
      <div className={classes.actions}>
        <Button loading={refusing.isPending} onClick={refuse}>
          {t("sign.refuse.action")}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t("app.common.close")}
        </Button>
      </div>
    </Dialog>
  );
}
