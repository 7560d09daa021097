import { Button, TextInput } from "@mantine/core";
import { IconFolder } from "@tabler/icons-react";
import { useState } from "react";
import type { FolderPurpose } from "#shared/window-api.ts";
import { toErrorRecord } from "../app/contract/error-record.ts";
import { useErrorText } from "../app/contract/use-error-text.ts";
import { useTranslate } from "../app/language/use-translate.ts";
import classes from "./folder-field.module.css";

interface FolderFieldProps {
  readonly label: string;
  /** Absolute path; null = none chosen. */
  readonly value: string | null;
  readonly purpose: FolderPurpose;
  readonly onChange: (path: string) => void;
  readonly description?: string;
  readonly error?: string | null;
  readonly disabled?: boolean;
}

/** A folder: its path, to be read and copied, and a button that lets another one be picked. */
export function FolderField({ label, value, purpose, onChange, description, error, disabled }: FolderFieldProps) {
  const t = useTranslate();
  const textOf = useErrorText();
  const [fault, setFault] = useState<string | null>(null);

  const pick = async (): Promise<void> => {
    setFault(null);
    try {
      const path = await window.kalqan.shell.pickFolder({ purpose });
      if (path !== null) onChange(path);
    } catch (failure) {
      setFault(textOf(toErrorRecord(failure)));
    }
  };

  return (
    <div className={classes.field}>
      <TextInput
        className={classes.path}
        label={label}
        description={description}
        value={value ?? ""}
        title={value ?? ""}
        readOnly
        error={error ?? fault}
        leftSection={<IconFolder size={18} stroke={1.5} aria-hidden="true" />}
      />
      <Button className={classes.button} variant="default" disabled={disabled ?? false} onClick={() => void pick()}>
        {t(value === null ? "app.common.choose" : "app.common.change")}
      </Button>
    </div>
  );
}
