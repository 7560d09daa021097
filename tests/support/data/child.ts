import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** A program of its own process, from `children/`, that says on each line what it has done. */
export interface Child {
  readonly pid: number;
  /** Everything said so far. */
  readonly lines: readonly string[];
  /** Waits until a line begins so. Raises where the child ends without. */
  readonly says: (beginning: string) => Promise<string>;
  /** kill -9, and waits until it is gone. */
  readonly kill: () => Promise<void>;
  /** Waits for its own end. */
  readonly ends: () => Promise<void>;
}

/** Starts `children/<name>.ts`. `fileLimit`: bytes beyond which the system lets it write no file (`ulimit -f`). */
export function startChild(
  name: string,
  args: readonly string[],
  options: { readonly fileLimit?: number } = {},
): Child {
  const script = fileURLToPath(new URL(`children/${name}.ts`, import.meta.url));
  const child =
    options.fileLimit === undefined
      ? spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "inherit"] })
      : spawn(
          "sh",
          [
            "-c",
            `ulimit -f ${Math.ceil(options.fileLimit / 512)} && exec "$0" "$@"`,
            process.execPath,
            script,
            ...args,
          ],
          { stdio: ["ignore", "pipe", "inherit"] },
        );
  return follow(child);
}

function follow(child: ChildProcess): Child {
  const lines: string[] = [];
  const waiting: { beginning: string; resolve: (line: string) => void; reject: (error: Error) => void }[] = [];
  const exited = once(child, "exit");
  const reader = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  reader.on("line", (line) => {
    lines.push(line);
    for (const one of waiting.filter(({ beginning }) => line.startsWith(beginning))) {
      waiting.splice(waiting.indexOf(one), 1);
      one.resolve(line);
    }
  });
  const closed = once(reader, "close").then(() => {
    for (const { beginning, reject } of waiting) reject(new Error(`ended without "${beginning}": ${lines.join("; ")}`));
  });
  const ends = async () => {
    await Promise.all([exited, closed]);
  };
  const kill = async () => {
    child.kill("SIGKILL");
    await ends();
  };
  onTestFinished(kill);
  return {
    pid: child.pid ?? -1,
    lines,
    ends,
    kill,
    says: (beginning) => {
      const said = lines.find((line) => line.startsWith(beginning));
      if (said !== undefined) return Promise.resolve(said);
      return new Promise((resolve, reject) => waiting.push({ beginning, resolve, reject }));
    },
  };
}
