import { UnstyledButton } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { type DragEvent, useState } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import type { FilePurpose } from "#shared/window-api.ts";
import { toErrorRecord } from "../app/contract/error-record.ts";
import { useErrorText } from "../app/contract/use-error-text.ts";
import { MarkedText } from "../app/language/marked-text.tsx";
import { useTranslate } from "../app/language/use-translate.ts";
import classes from "./drop-zone.module.css";

interface DropZoneProps {
  readonly purpose: FilePurpose;
  /** Absolute paths, at least one. */
  readonly onPaths: (paths: string[]) => void;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  /** Said instead of the general words; `<pick>…</pick>` marks what looks like a link. */
  readonly text?: string;
}

/** Files by drop, or by a click and the system's dialog. The whole of it is one button, so that the keyboard has it too. */
export function DropZone({ purpose, onPaths, multiple = false, disabled = false, text }: DropZoneProps) {
  const t = useTranslate();
  const textOf = useErrorText();
  const [isOver, setIsOver] = useState(false);
  const [fault, setFault] = useState<ErrorRecord | "noPath" | null>(null);

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    if (disabled) return;
    const paths = [...event.dataTransfer.files].map((file) => window.kalqan.shell.pathOfFile(file)).filter(Boolean);
    setFault(paths.length === 0 ? "noPath" : null);
    if (paths.length > 0) onPaths(multiple ? paths : paths.slice(0, 1));
  };
  const pick = async (): Promise<void> => {
    setFault(null);
    try {
      const paths = await window.kalqan.shell.pickFiles({ purpose, multiple });
      if (paths.length > 0) onPaths(paths);
    } catch (error) {
      setFault(toErrorRecord(error));
    }
  };

  return (
    <div>
      <UnstyledButton
        className={classes.zone}
        data-over={isOver || undefined}
        disabled={disabled}
        onClick={() => void pick()}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <IconUpload size={18} stroke={1.5} aria-hidden="true" />
        <span>
          <MarkedText
            text={text ?? t(multiple ? "app.drop.textMultiple" : "app.drop.text")}
            marks={{ pick: (words) => <span className={classes.pick}>{words}</span> }}
          />
        </span>
      </UnstyledButton>
      {fault !== null && (
        <p className={classes.fault} role="alert">
          {fault === "noPath" ? t("app.drop.noPath") : textOf(fault)}
        </p>
      )}
    </div>
  );
}
