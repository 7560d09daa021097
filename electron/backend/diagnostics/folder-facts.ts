import { listBackups } from "#backend/backup/index.ts";
import { countRows, listKeptFiles, type Reader, schemaVersion } from "#backend/database/index.ts";
import { fileSize, freeSpace } from "#backend/files/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import { backupReasonSchema } from "#shared/api/backup-view.ts";
import type { FolderFacts } from "#shared/api/support-view.ts";

export interface FactsDeps {
  readonly database: Reader;
  readonly layout: { readonly root: string; readonly database: string; readonly backups: string };
  /** The newest edition of the plan. */
  readonly edition: number;
}

const kinds = ["annex", "package", "certificate", "revocationList"] as const;

/** What support needs to know of an open data folder: sizes, counts and codes. Nothing that somebody wrote, nobody's name. */
export async function folderFacts({ database, layout, edition }: FactsDeps): Promise<Omit<FolderFacts, "lastCheck">> {
  const { mode, body } = readSettings(database);
  const kept = listKeptFiles(database);
  const backups = await listBackups(layout.backups);
  const [newest] = backups;
  return {
    schema: schemaVersion(database),
    mode,
    body,
    edition,
    databaseBytes: (await fileSize(layout.database)) ?? 0,
    files: kinds.map((kind) => {
      const of = kept.filter((file) => file.kind === kind);
      return { kind, count: of.length, bytes: of.reduce((sum, { size }) => sum + size, 0) };
    }),
    rows: countRows(database),
    backups: {
      count: backups.length,
      newest: newest === undefined ? null : { at: newest.at, reason: backupReasonSchema.parse(newest.reason) },
    },
    free: await freeSpace(layout.root),
  };
}
