import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { KalqanError } from "#shared/errors.ts";
import type { Drive } from "#shared/window-api.ts";

/** A command of the system that lets a drive go, with its arguments and what it finds in its environment. */
interface EjectCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export interface EjectDeps {
  readonly platform: NodeJS.Platform;
  /** The removable drives mounted now. */
  readonly drives: () => Promise<readonly Pick<Drive, "path">[]>;
  readonly run: (command: EjectCommand) => Promise<void>;
  /** Between two looks whether it is gone. */
  readonly pause: () => Promise<void>;
}

/** Windows answers at once and lets go a little later; what is still there after so many looks is in use. */
const looks = 20;

/**
 * Lets a drive go, so that it can be pulled out. Only a drive that is among the removable ones now, never a path of the
 * page's choosing. Errors: drive.gone {path}, drive.inUse {path}.
 */
export async function ejectDrive(path: string, deps: EjectDeps): Promise<void> {
  const isThere = async (): Promise<boolean> => (await deps.drives()).some((drive) => drive.path === path);
  if (!(await isThere())) throw new KalqanError("drive.gone", { path });
  try {
    await deps.run(ejectCommand(path, deps.platform));
  } catch (cause) {
    throw new KalqanError("drive.inUse", { path }, { cause });
  }
  for (let look = 0; look < looks; look += 1) {
    if (!(await isThere())) return;
    await deps.pause();
  }
  throw new KalqanError("drive.inUse", { path });
}

/** Whether this system has a command for it: Windows and macOS always, Linux where the desktop brings `gio`. */
export function canEject(platform: NodeJS.Platform, searchPath: string): boolean {
  if (platform === "win32" || platform === "darwin") return true;
  return searchPath.split(delimiter).some((folder) => folder !== "" && isExecutable(join(folder, "gio")));
}

/** The path goes through the environment where a shell reads the command: it is a value there and never a word of it. */
function ejectCommand(path: string, platform: NodeJS.Platform): EjectCommand {
  switch (platform) {
    case "win32": {
      // 17 is "This PC"; the verb is the canonical one, the same in every language of Windows.
      const script =
        "(New-Object -ComObject Shell.Application).NameSpace(17).ParseName($env:KALQAN_DRIVE).InvokeVerb('Eject')";
      const args = ["-NoProfile", "-NonInteractive", "-Command", script];
      return { file: "powershell.exe", args, env: { KALQAN_DRIVE: path } };
    }
    case "darwin":
      return { file: "diskutil", args: ["eject", path], env: {} };
    default:
      return { file: "gio", args: ["mount", "--eject", path], env: {} };
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const start = promisify(execFile);

/** The system's own commands. */
export function systemEject(drives: EjectDeps["drives"]): EjectDeps {
  return {
    platform: process.platform,
    drives,
    run: async ({ file, args, env }) => {
      await start(file, [...args], { env: { ...process.env, ...env }, timeout: 30_000, windowsHide: true });
    },
    pause: () => wait(500),
  };
}
