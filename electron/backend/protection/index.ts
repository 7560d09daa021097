export { attemptMaster, forgetAttempts, waitLeft } from "./attempts.ts";
export { newProtection, openMaster, withPassphrase, withRecoveryKey } from "./master-key.ts";
export type { Cost } from "./passphrase.ts";
export { type ProtectionRecord, readProtection, removeProtection, writeProtection } from "./record.ts";
