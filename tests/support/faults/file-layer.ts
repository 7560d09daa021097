import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { resolve, sep } from "node:path";
import { Readable } from "node:stream";

/** A call to the file system, as it is about to be made. */
export interface FileCall {
  /** `open`, `rename`, `write`, `sync` … */
  readonly name: string;
  /** Absolute; of a rename the new name. */
  readonly path: string;
}

/** Called before each call below the watched folders: throw what the call is to fail with. */
export type Watcher = (call: FileCall) => void;

const ofPath = [
  "open",
  "mkdir",
  "readdir",
  "stat",
  "statfs",
  "rm",
  "rmdir",
  "unlink",
  "writeFile",
  "readFile",
] as const;
const ofHandle = ["write", "read", "sync", "truncate", "stat"] as const;

/**
 * Puts itself between this process and `node:fs` while `work` runs: every call that touches something below one of the
 * folders goes past `watch` first. SQLite does not come by here: it makes its own calls.
 */
export async function withFileLayer<T>(folders: readonly string[], watch: Watcher, work: () => Promise<T>): Promise<T> {
  const roots = folders.map((folder) => resolve(folder));
  const seen = (name: string, path: unknown): void => {
    if (typeof path !== "string") return;
    const whole = resolve(path);
    if (roots.some((root) => whole === root || whole.startsWith(root + sep))) watch({ name, path: whole });
  };
  const promises = fs.promises as unknown as Record<string, (...args: unknown[]) => unknown>;
  const before: Record<string, (...args: unknown[]) => unknown> = {};
  const replace = (
    name: string,
    by: (original: (...args: unknown[]) => unknown) => (...args: unknown[]) => unknown,
  ) => {
    const original = promises[name];
    if (!original) throw new TypeError(`node:fs/promises has no ${name}`);
    before[name] = original;
    promises[name] = by(original);
  };
  for (const name of ofPath) {
    replace(name, (original) => async (...args) => {
      seen(name, args[0]);
      const result = await original(...args);
      if (name === "open") watchHandle(result as Record<string, unknown>, (call) => seen(call, args[0]));
      return result;
    });
  }
  replace("rename", (original) => async (...args) => {
    seen("rename", args[1]);
    return original(...args);
  });
  const { createReadStream } = fs;
  fs.createReadStream = ((path: string, ...rest: []) => {
    try {
      seen("read", path);
    } catch (error) {
      return failing(error as Error);
    }
    return createReadStream(path, ...rest);
  }) as unknown as typeof fs.createReadStream;
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    Object.assign(promises, before);
    fs.createReadStream = createReadStream;
    syncBuiltinESMExports();
  }
}

function watchHandle(handle: Record<string, unknown>, seen: (call: string) => void): void {
  for (const name of ofHandle) {
    const original = (handle[name] as (...args: unknown[]) => unknown).bind(handle);
    handle[name] = async (...args: unknown[]) => {
      seen(name);
      return original(...args);
    };
  }
}

function failing(error: Error): Readable {
  return new Readable({
    read() {
      this.destroy(error);
    },
  });
}

/** An error as the operating system gives it. */
export function systemError(code: string, { name, path }: FileCall): Error {
  return Object.assign(new Error(`${code}: ${name} '${path}'`), { code, syscall: name, path });
}
