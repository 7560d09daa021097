export { countAttempt, forgetAttempts, waitLeft } from "./attempts.ts";
export { checkTyped, newProtection, openMaster, withPassphrase, withRecoveryKey } from "./master-key.ts";
export type { Cost } from "./passphrase.ts";
export { type ProtectionRecord, protectionPath, readProtection, removeProtection, writeProtection } from "./record.ts";
