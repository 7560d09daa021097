import { useCallback, useEffect, useRef, useState } from "react";
import type { KeyView } from "#shared/api/signing-view.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import type { SignerRole } from "#shared/report/entry.ts";
import { callBackend } from "../../../app/contract/bridge.ts";
import { toErrorRecord } from "../../../app/contract/error-record.ts";

/** A key that was opened. The password lives here alone, until it has signed or the screen is left. */
export interface OpenedKey {
  readonly keyFile: string;
  readonly password: string;
  readonly view: KeyView;
}

export interface KeyState {
  readonly opened: OpenedKey | null;
  readonly isOpening: boolean;
  readonly error: ErrorRecord | null;
  /** Answers whether it could be opened. */
  readonly open: (keyFile: string, password: string) => Promise<boolean>;
  /** The same key once more: what is known of the body has changed. */
  readonly reopen: () => Promise<void>;
  readonly forget: () => void;
}

/** Opens a key that is to sign for this body in this role. */
export function useKey(body: string, role: SignerRole): KeyState {
  const read = useCallback(
    (keyFile: string, password: string) => callBackend("signing", "readKey", { keyFile, password, body, role }),
    [body, role],
  );
  return useOpenedKey(read);
}

/**
 * Opens key files to show their certificates. Not a query nor a mutation: those keep what they were given, and a password
 * is kept nowhere.
 */
export function useOpenedKey(read: (keyFile: string, password: string) => Promise<KeyView>): KeyState {
  const [opened, setOpened] = useState<OpenedKey | null>(null);
  const [isOpening, setIsOpening] = useState(false);
  const [error, setError] = useState<ErrorRecord | null>(null);
  const shown = useRef(true);

  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);

  const open = useCallback(
    async (keyFile: string, password: string): Promise<boolean> => {
      setIsOpening(true);
      setError(null);
      try {
        const view = await read(keyFile, password);
        if (shown.current) setOpened({ keyFile, password, view });
        return true;
      } catch (failure) {
        setOpened(null);
        setError(toErrorRecord(failure));
        return false;
      } finally {
        setIsOpening(false);
      }
    },
    [read],
  );
  const reopen = useCallback(async () => {
    if (opened !== null) await open(opened.keyFile, opened.password);
  }, [open, opened]);
  const forget = useCallback(() => {
    setOpened(null);
    setError(null);
  }, []);

  return { opened, isOpening, error, open, reopen, forget };
}
