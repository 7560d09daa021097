import { ActionIcon, Button } from "@mantine/core";
import { IconCertificate, IconX } from "@tabler/icons-react";
import { useState } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import { toErrorRecord } from "../../app/contract/error-record.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { ErrorState } from "../../components/error-state.tsx";
import { fileNameOf } from "../../components/file-path.ts";
import { type TrustFiles, withoutTrustFile, withTrustFiles } from "./trust-files.ts";
import classes from "./verify-screen.module.css";

interface TrustChoiceProps {
  readonly files: TrustFiles;
  readonly disabled: boolean;
  readonly isStale: boolean;
  readonly onChange: (files: TrustFiles) => void;
  readonly onAgain: () => void;
}

/** Roots and lists of revoked certificates that are believed besides the program's own, for this look alone. */
export function TrustChoice({ files, disabled, isStale, onChange, onAgain }: TrustChoiceProps) {
  const t = useTranslate();
  const [fault, setFault] = useState<ErrorRecord | null>(null);
  const added = [...files.trust, ...files.revocationLists];
  const pick = async (): Promise<void> => {
    setFault(null);
    try {
      const paths = await window.kalqan.shell.pickFiles({ purpose: "trust", multiple: true });
      if (paths.length > 0) onChange(withTrustFiles(files, paths));
    } catch (error) {
      setFault(toErrorRecord(error));
    }
  };
  return (
    <div className={classes.trust} data-guide="verify/trust">
      <Button
        variant="subtle"
        size="compact-md"
        disabled={disabled}
        leftSection={<IconCertificate size={16} stroke={1.5} aria-hidden="true" />}
        onClick={() => void pick()}
      >
        {t("verifyScreen.trust.add")}
      </Button>
      {added.length > 0 && (
        <ul className={classes.trusted} aria-label={t("verifyScreen.trust.list")}>
          {added.map((path) => (
            <li key={path} title={path}>
              {fileNameOf(path)}
              <ActionIcon
                variant="subtle"
                size="sm"
                disabled={disabled}
                aria-label={t("verifyScreen.trust.remove", { name: fileNameOf(path) })}
                onClick={() => onChange(withoutTrustFile(files, path))}
              >
                <IconX size={14} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {isStale && (
        <Button size="compact-md" disabled={disabled} onClick={onAgain}>
          {t("verifyScreen.trust.again")}
        </Button>
      )}
      {fault !== null && <ErrorState error={fault} />}
    </div>
  );
}
