import { type Backup, backUp, listBackups } from "#backend/backup/index.ts";
import type { Handlers } from "#shared/api.ts";
import type { BackendContext } from "../context.ts";

type BackupView = Awaited<ReturnType<Handlers["backup"]["create"]>>;

export function backupHandlers({ folder }: BackendContext): Handlers["backup"] {
  const { database, layout } = folder;
  return {
    create: async ({ folder: target }, { signal, progress }) => {
      const onBytes = (done: number): void => progress({ step: "backUp", done, total: 0 });
      const backup = await backUp(database, layout, { reason: "byHand", target: target ?? undefined, signal, onBytes });
      return toView(backup);
    },
    list: async () => (await listBackups(layout.backups)).map(toView),
  };
}

function toView({ path, name, record }: Backup): BackupView {
  return {
    path,
    name,
    createdAt: record?.at ?? null,
    reason: record?.reason ?? null,
    size: record === null ? null : record.databaseBytes + record.fileBytes,
    halfYears: record?.halfYears ?? [],
  };
}
