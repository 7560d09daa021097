import { useCallback, useState } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import { announce } from "../../app/announcer/announcer.tsx";
import { toErrorRecord } from "../../app/contract/error-record.ts";
import { useTranslate } from "../../app/language/use-translate.ts";

/** A document made by a job, and where the person had it put. */
export interface DocumentOutput {
  /** Absolute path of the last one written; null = none, or the person has put the notice away. */
  readonly path: string | null;
  /** Why it could not be written. What failed in making it, the job tells. */
  readonly fault: ErrorRecord | null;
  /** Asks where to, writes and reads back. `make` answers null where it failed or was cancelled. */
  readonly save: (name: string, make: () => Promise<Uint8Array | null>) => Promise<void>;
  readonly forget: () => void;
}

/** Documents that a screen makes and the person keeps as files; show it with `<OutputResult>`. */
export function useDocumentOutput(): DocumentOutput {
  const t = useTranslate();
  const [path, setPath] = useState<string | null>(null);
  const [fault, setFault] = useState<ErrorRecord | null>(null);
  const forget = useCallback(() => {
    setPath(null);
    setFault(null);
  }, []);
  const save = useCallback(
    async (name: string, make: () => Promise<Uint8Array | null>): Promise<void> => {
      forget();
      try {
        const bytes = await make();
        const written = bytes === null ? null : await window.kalqan.shell.saveDocument({ name, bytes });
        setPath(written);
        if (written !== null) announce(t("app.output.saved", { path: written }));
      } catch (error) {
        setFault(toErrorRecord(error));
      }
    },
    [t, forget],
  );
  return { path, fault, save, forget };
}
