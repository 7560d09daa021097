import { ActionIcon, Button } from "@mantine/core";
import { IconAlertTriangle, IconInfoCircle, IconX } from "@tabler/icons-react";
import { useErrorText } from "../../../app/contract/use-error-text.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { JobProgress } from "../../../components/job-progress.tsx";
import classes from "./upload-row.module.css";
import type { Upload, Uploads } from "./uploads.ts";

interface UploadRowProps {
  readonly upload: Upload;
  readonly uploads: Uploads;
}

/** A file on its way: how far it is and how to stop it, or why it was refused. */
export function UploadRow({ upload, uploads }: UploadRowProps) {
  const t = useTranslate();
  const textOf = useErrorText();
  const { id, name, state, progress, error } = upload;
  const cancel = (): void => uploads.cancel(id);
  switch (state) {
    case "running":
    case "cancelling":
      return (
        <li>
          <JobProgress job={{ state, progress, isRunning: true, cancel }} label={name} />
        </li>
      );
    case "waiting":
      return (
        <li className={classes.row}>
          <span className={classes.words}>{t("reportScreen.annexes.waiting", { name })}</span>
          <Dismiss label={`${t("app.job.cancel")}: ${name}`} act={cancel} />
        </li>
      );
    case "renamed":
      return (
        <li className={classes.row}>
          <IconInfoCircle className={classes.note} size={18} stroke={1.75} aria-hidden="true" />
          <span className={classes.words} role="status">
            {t("reportScreen.annexes.nameChanged", { name: upload.keptName ?? "" })}
          </span>
          <Dismiss label={`${t("app.common.close")}: ${name}`} act={cancel} />
        </li>
      );
    case "failed":
      return (
        <li className={classes.row} data-failed>
          <IconAlertTriangle className={classes.icon} size={18} stroke={1.75} aria-hidden="true" />
          <span className={classes.words} role="alert">
            {error === null ? name : textOf(error)}
          </span>
          <Button variant="default" size="compact-sm" onClick={() => uploads.retry(id)}>
            {t("app.common.retry")}
          </Button>
          <Dismiss label={`${t("app.common.close")}: ${name}`} act={cancel} />
        </li>
      );
  }
}

function Dismiss({ label, act }: { readonly label: string; readonly act: () => void }) {
  return (
    <ActionIcon variant="subtle" size="sm" aria-label={label} onClick={act}>
      <IconX size={16} stroke={1.75} aria-hidden="true" />
    </ActionIcon>
  );
}
