import { join } from "node:path";
import type { App } from "electron";

/**
 * Puts what the program keeps of its own where it does not travel: on Windows the local profile, not the roaming one that
 * is copied to a server at sign-out. `--user-data-dir` says otherwise. Before `ready` only.
 */
export function placeUserData(app: App, platform: NodeJS.Platform, env: NodeJS.ProcessEnv): void {
  const asked = app.commandLine.getSwitchValue("user-data-dir");
  const base = platform === "win32" && env.LOCALAPPDATA ? env.LOCALAPPDATA : app.getPath("appData");
  app.setPath("userData", asked || join(base, "kalqan"));
}

export interface Places {
  /** Where a data folder is made unless the person says otherwise: not in Documents, which sync services carry off. */
  readonly proposedDataFolder: string;
  readonly memory: string;
  readonly log: string;
}

/** The program's own places within the user data folder. */
export function placesIn(userData: string): Places {
  return {
    proposedDataFolder: join(userData, "data"),
    memory: join(userData, "window.json"),
    log: join(userData, "shell.log"),
  };
}
