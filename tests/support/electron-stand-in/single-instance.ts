import {
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const noticeSchema = z.object({ argv: z.array(z.string()), folder: z.string() });

/**
 * The lock of one user data folder, synchronous as Electron's. The one who has it is told of every later start.
 * Answers how to give it back; null where another live process has it.
 */
export function takeInstanceLock(
  userData: string,
  another: (argv: string[], folder: string) => void,
): (() => void) | null {
  mkdirSync(userData, { recursive: true });
  const lock = join(userData, "instance.lock");
  if (!createLock(lock)) {
    const notice = join(userData, `instance-${process.pid}`);
    writeFileSync(`${notice}.part`, JSON.stringify({ argv: process.argv, folder: process.cwd() }));
    renameSync(`${notice}.part`, `${notice}.notice`);
    return null;
  }
  const readNotices = () => {
    for (const name of readdirSync(userData).filter((each) => each.endsWith(".notice"))) {
      const { argv, folder } = noticeSchema.parse(JSON.parse(readFileSync(join(userData, name), "utf8")));
      rmSync(join(userData, name));
      another(argv, folder);
    }
  };
  const watcher = watch(userData, readNotices);
  return () => {
    watcher.close();
    rmSync(lock, { force: true });
  };
}

function createLock(lock: string): boolean {
  for (;;) {
    try {
      writeSync(openSync(lock, "wx"), String(process.pid));
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (isAlive(Number(readFileSync(lock, "utf8")))) return false;
      rmSync(lock, { force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}
