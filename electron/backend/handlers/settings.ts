import { transaction } from "#backend/database/index.ts";
import { changeSettings, readSettings } from "#backend/settings/index.ts";
import type { Handlers } from "#shared/api.ts";
import type { BackendContext } from "../context.ts";

export function settingsHandlers({ folder }: BackendContext): Handlers["settings"] {
  return {
    get: () => readSettings(folder.database),
    set: (changes) => transaction(folder.database, (writer) => changeSettings(writer, changes)),
  };
}
