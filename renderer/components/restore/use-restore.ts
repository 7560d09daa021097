import type { Restored, RestoreOrder } from "#shared/restore.ts";
import { startRestore } from "../../app/contract/bridge.ts";
import { type JobHandle, useLongWork } from "../../app/contract/use-long-work.ts";
import { formatRoute } from "../../app/routing/route.ts";

/** A restore as a screen holds it. */
export function useRestore(): JobHandle<RestoreOrder, Restored> {
  return useLongWork(startRestore, nothing, { cancelOnLeave: false });
}

/**
 * After a restore nothing that the page remembers holds: it begins anew at the backups, which say that it is done.
 * @param undoable whether the state before is worth going back to
 */
export function beginAnew({ undo, missingFiles }: Restored, undoable: boolean): void {
  const query = {
    restored: "yes",
    ...(undoable && undo !== null && { undo }),
    ...(missingFiles > 0 && { missing: String(missingFiles) }),
  };
  window.location.replace(formatRoute("backups", [], query));
  void window.kalqan.shell.reload();
}

async function nothing(): Promise<void> {}
