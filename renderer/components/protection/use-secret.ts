import { useEffect, useRef, useState } from "react";
import type { UnlockSecret } from "#shared/api/lock-view.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import { useErrorText } from "../../app/contract/use-error-text.ts";
import { isTyped, noSecret } from "./secret.ts";
import { secondsOf, useWaiting } from "./use-waiting.ts";

const ofSecret: ReadonlySet<string> = new Set([
  "lock.wrongPassphrase",
  "lock.wrongRecoveryKey",
  "lock.recoveryKeyMistyped",
  "lock.wait",
]);

/**
 * What is typed to open or change a protected folder. `error` is that of the last attempt: one that speaks of the secret is
 * shown at its field, which takes the focus; another is `other`.
 */
export function useSecret(error: ErrorRecord | null) {
  const textOf = useErrorText();
  const [secret, setSecret] = useState<UnlockSecret>(noSecret);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const waiting = useWaiting(secondsOf(error), error);
  const isOff = error !== null && ofSecret.has(error.code);
  useEffect(() => {
    if (isOff && error !== null) field.current?.focus();
  }, [isOff, error]);
  return {
    secret,
    waiting,
    canTry: isTyped(secret) && waiting === 0,
    other: error === null || isOff ? null : error,
    fields: { secret, onSecret: setSecret, field, fault: isOff && error !== null ? textOf(error) : null },
  };
}
