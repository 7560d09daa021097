import { Alert, Button } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import type { HandedOut } from "#shared/api/answering-view.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import type { Drive } from "#shared/window-api.ts";
import { toErrorRecord } from "../../../app/contract/error-record.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import classes from "./receipts.module.css";

interface HandedOutResultProps {
  readonly handed: readonly HandedOut[];
  /** The drive that they lie on; null = a folder. */
  readonly drive: Drive | null;
}

/** They are there and were read back. Only here stands that the drive may be removed. */
export function HandedOutResult({ handed, drive }: HandedOutResultProps) {
  const t = useTranslate();
  const [fault, setFault] = useState<ErrorRecord | null>(null);
  const [first] = handed;
  const show = (path: string): void => {
    setFault(null);
    window.kalqan.shell.showInFolder(path).catch((error: unknown) => setFault(toErrorRecord(error)));
  };
  return (
    <Alert
      mb="sm"
      role="status"
      icon={<IconCircleCheck aria-hidden="true" />}
      title={t("answering.handOut.done", { count: handed.length })}
    >
      <div className={classes.done}>
        <p>
          {drive === null
            ? t("answering.handOut.doneFolder")
            : t("export.doneDrive", { drive: drive.label || drive.path })}
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by the keyboard, too. */}
        <ul className={classes.files} tabIndex={0} aria-label={t("answering.handOut.list")}>
          {handed.map(({ path, fileName }) => (
            <li key={path}>{fileName}</li>
          ))}
        </ul>
        {fault !== null && <ErrorState error={fault} />}
        {first !== undefined && (
          <div>
            <Button variant="default" size="sm" onClick={() => show(first.path)}>
              {t("app.common.showInFolder")}
            </Button>
          </div>
        )}
      </div>
    </Alert>
  );
}
