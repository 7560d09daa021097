import { Button } from "@mantine/core";
import { IconCircleCheckFilled } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import type { Drive } from "#shared/window-api.ts";
import type { ResponseOf } from "../../app/contract/contract-types.ts";
import { toErrorRecord } from "../../app/contract/error-record.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { ErrorState } from "../../components/error-state.tsx";
import { ProblemList } from "../../components/problem-list.tsx";
import { problemSentences } from "../verify/problem-sentences.ts";
import { EjectButton, useEject } from "./eject-button.tsx";
import classes from "./export-screen.module.css";

interface ExportedResultProps {
  readonly exported: ResponseOf<"exchange", "export">;
  /** The drive that it lies on; null = a folder. */
  readonly drive: Drive | null;
  readonly onAgain: () => void;
}

/** It is there and was read back. Only here stands that the drive may be removed. */
export function ExportedResult({ exported, drive: present, onAgain }: ExportedResultProps) {
  const t = useTranslate();
  const { size } = useFormats();
  const [fault, setFault] = useState<ErrorRecord | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { problems, verdict } = exported.verification;
  // Once it is pulled out it is on the list no longer; the file was written to it all the same.
  const [drive] = useState(present);
  const ejecting = useEject(drive);

  useEffect(() => heading.current?.focus(), []);

  const show = (): void => {
    setFault(null);
    window.kalqan.shell.showInFolder(exported.path).catch((error: unknown) => setFault(toErrorRecord(error)));
  };
  return (
    <section className={classes.result} aria-label={t("export.doneTitle")}>
      <div className={classes.resultHead}>
        <IconCircleCheckFilled className={classes.resultIcon} size={32} aria-hidden="true" />
        <div>
          <h2 className={classes.resultTitle} ref={heading} tabIndex={-1}>
            {t("export.doneTitle")}
          </h2>
          <p className={classes.resultText} role="status">
            {drive === null
              ? t("export.doneFolder")
              : t(ejecting.isDone ? "export.eject.done" : "export.doneDrive", { drive: drive.label || drive.path })}
          </p>
        </div>
      </div>
      <dl className={classes.facts}>
        <dt>{t("export.file")}</dt>
        <dd>{exported.fileName}</dd>
        <dt>{t("export.place")}</dt>
        <dd>{exported.path}</dd>
        <dt>{t("export.fileSize")}</dt>
        <dd>{size(exported.size)}</dd>
        <dt>{t("export.digest")}</dt>
        <dd className={classes.digest}>{exported.sha256}</dd>
      </dl>
      {verdict !== "TOTAL-PASSED" && (
        <div>
          <p className={classes.note}>{t("export.indeterminate")}</p>
          <details className={classes.why}>
            <summary>{t("export.why")}</summary>
            <ProblemList problems={problemSentences(problems)} />
          </details>
        </div>
      )}
      {fault !== null && <ErrorState error={fault} />}
      {ejecting.error !== null && <ErrorState error={ejecting.error} />}
      <div className={classes.actions}>
        <Button component="a" href={formatRoute("home")}>
          {t("export.home")}
        </Button>
        <EjectButton ejecting={ejecting} />
        <Button variant="default" onClick={show}>
          {t("app.common.showInFolder")}
        </Button>
        <Button variant="default" onClick={onAgain}>
          {t("export.again")}
        </Button>
      </div>
    </section>
  );
}
