export { type BackedUpFolder, backUp, backUpDaily } from "./back-up.ts";
export { expendableBackups, thinBackups } from "./keep.ts";
export { type Backup, type BackupReason, type BackupRecord, backupName, listBackups } from "./record.ts";
export { findSource, type RestoreSource } from "./source.ts";
export { type LeftState, readLeftState, type Staged, type StageOptions, stageRestore } from "./stage.ts";
export { type BackupOptions, unfinishedFolder, writeBackup } from "./write.ts";
