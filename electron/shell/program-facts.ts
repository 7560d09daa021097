import { totalmem } from "node:os";
import type { App } from "electron";
import type { ProgramFacts } from "#shared/diagnostics/support-file.ts";
import type { DataFolder } from "#shared/window-api.ts";
import { readLog, systemRelease } from "./log.ts";

/** What the shell knows for a support file, whether the data folder is open or not. No paths, and nobody's name. */
export function programFacts(app: Pick<App, "getVersion">, folder: DataFolder, log: string): ProgramFacts {
  const { electron = "", chrome = "", node } = process.versions;
  return {
    version: app.getVersion(),
    ...{ electron, chromium: chrome, node },
    platform: process.platform,
    release: systemRelease(),
    arch: process.arch,
    memory: totalmem(),
    folder: { state: folder.state, code: folder.error?.code ?? null },
    log: readLog(log),
  };
}
