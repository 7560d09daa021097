export { type BackedUpFolder, type BackupWriter, backUp, backUpDaily, writeHere } from "./back-up.ts";
export { expendableBackups } from "./keep.ts";
export { lookForBackups, type Restorable } from "./look.ts";
export { plainBackupPlaces } from "./places.ts";
export { type Backup, type BackupReason, backupName, backupsOf, listBackups } from "./record.ts";
export { findSource } from "./source.ts";
export { type LeftState, readLeftState, type StageOptions, stageRestore } from "./stage.ts";
export { unfinishedFolder, writeBackup } from "./write.ts";
