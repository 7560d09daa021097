import { listBackups, lookForBackups, type Restorable } from "#backend/backup/index.ts";
import type { Handlers } from "#shared/api.ts";
import type { BackendContext } from "../context.ts";

type BackupView = Awaited<ReturnType<Handlers["backup"]["create"]>>;

export function backupHandlers({ folder: { layout }, upkeep }: BackendContext): Handlers["backup"] {
  return {
    create: async ({ folder: target }, { signal, progress }) => {
      const onBytes = (done: number): void => progress({ step: "backUp", done, total: 0 });
      const backup = await upkeep.backUp({ reason: "byHand", target: target ?? undefined, signal, onBytes });
      return toView(backup);
    },
    list: async ({ folder: other }) =>
      (await (other === null ? listBackups(layout.backups) : lookForBackups(other))).map(toView),
  };
}

function toView({ path, name, at, reason, halfYears, bytes }: Restorable): BackupView {
  return { path, name, at, reason, size: bytes, halfYears: [...halfYears] };
}
