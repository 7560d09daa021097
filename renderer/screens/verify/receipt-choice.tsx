import { ActionIcon, Button } from "@mantine/core";
import { IconMailCheck, IconX } from "@tabler/icons-react";
import { useState } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import { toErrorRecord } from "../../app/contract/error-record.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { ErrorState } from "../../components/error-state.tsx";
import { fileNameOf } from "../../components/file-path.ts";
import classes from "./verify-screen.module.css";

interface ReceiptChoiceProps {
  readonly receipt: string | null;
  readonly disabled: boolean;
  readonly onChange: (receipt: string | null) => void;
}

/** ҚАӨМ's receipt as proof that the packages existed on the day of intake: years later their signers' certificates have expired. */
export function ReceiptChoice({ receipt, disabled, onChange }: ReceiptChoiceProps) {
  const t = useTranslate();
  const [fault, setFault] = useState<ErrorRecord | null>(null);
  const pick = async (): Promise<void> => {
    setFault(null);
    try {
      const [path] = await window.kalqan.shell.pickFiles({ purpose: "package", multiple: false });
      if (path !== undefined) onChange(path);
    } catch (error) {
      setFault(toErrorRecord(error));
    }
  };
  return (
    <div className={classes.trust}>
      <Button
        variant="subtle"
        size="compact-md"
        disabled={disabled}
        leftSection={<IconMailCheck size={16} stroke={1.5} aria-hidden="true" />}
        onClick={() => void pick()}
      >
        {t("verifyScreen.receipt.add")}
      </Button>
      {receipt !== null && (
        <ul className={classes.trusted} aria-label={t("verifyScreen.receipt.list")}>
          <li title={receipt}>
            {fileNameOf(receipt)}
            <ActionIcon
              variant="subtle"
              size="sm"
              disabled={disabled}
              aria-label={t("verifyScreen.trust.remove", { name: fileNameOf(receipt) })}
              onClick={() => onChange(null)}
            >
              <IconX size={14} aria-hidden="true" />
            </ActionIcon>
          </li>
        </ul>
      )}
      {fault !== null && <ErrorState error={fault} />}
    </div>
  );
}
