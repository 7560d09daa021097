import { renderRecoverySheet } from "#backend/documents/index.ts";
import type { Handlers } from "#shared/api.ts";
import type { LockableFolder } from "../lockable.ts";
import type { Resources } from "../resources.ts";

export function lockHandlers(folder: LockableFolder, { fonts }: Resources): Handlers["lock"] {
  return {
    state: () => folder.state(),
    unlock: (secret) => folder.unlock(secret),
    lockNow: () => folder.lockNow(),
    protect: ({ passphrase }, context) => folder.protect(passphrase, context),
    unprotect: (secret, context) => folder.unprotect(secret, context),
    changePassphrase: ({ secret, passphrase }) => folder.changePassphrase(secret, passphrase),
    newRecoveryKey: (secret) => folder.newRecoveryKey(secret),
    recoverySheet: async ({ recoveryKey }, { progress }) => {
      const about = await folder.sheetOf(recoveryKey);
      progress({ step: "drawSheet", done: 0, total: 0 });
      return renderRecoverySheet({ recoveryKey, ...about }, fonts);
    },
  };
}
