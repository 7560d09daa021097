import type { UnlockSecret } from "#shared/api/lock-view.ts";

/** Nothing typed yet. */
export const noSecret: UnlockSecret = { by: "passphrase", passphrase: "" };

/** Something was typed that can be tried. */
export function isTyped(secret: UnlockSecret): boolean {
  return (secret.by === "passphrase" ? secret.passphrase : secret.recoveryKey).trim() !== "";
}
