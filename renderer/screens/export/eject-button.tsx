import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import type { Drive } from "#shared/window-api.ts";
import { toErrorRecord } from "../../app/contract/error-record.ts";
import { useTranslate } from "../../app/language/use-translate.ts";

/** Where a written file lies on a drive: how the drive can be let go, and what came of it. */
export interface Ejecting {
  /** Null where this system has no command for it, and once the drive is gone. */
  readonly start: (() => void) | null;
  readonly isRunning: boolean;
  /** The drive may be pulled out now: the system has let it go. */
  readonly isDone: boolean;
  readonly error: ErrorRecord | null;
}

/** @param drive the drive as it was when the file was written; null = a folder */
export function useEject(drive: Drive | null): Ejecting {
  const queries = useQueryClient();
  const [state, setState] = useState<"idle" | "running" | "done">("idle");
  const [error, setError] = useState<ErrorRecord | null>(null);
  const eject = async (path: string): Promise<void> => {
    setState("running");
    setError(null);
    try {
      await window.kalqan.shell.eject(path);
      setState("done");
    } catch (fault) {
      setError(toErrorRecord(fault));
      setState("idle");
    }
    await queries.invalidateQueries({ queryKey: ["shell", "drives"] });
  };
  const possible = drive?.canEject === true && state !== "done";
  return {
    start: possible ? () => void eject(drive.path) : null,
    isRunning: state === "running",
    isDone: state === "done",
    error,
  };
}

export function EjectButton({ ejecting }: { readonly ejecting: Ejecting }) {
  const t = useTranslate();
  if (ejecting.start === null) return null;
  return (
    <Button variant="default" loading={ejecting.isRunning} onClick={ejecting.start}>
      {t("export.eject.action")}
    </Button>
  );
}
