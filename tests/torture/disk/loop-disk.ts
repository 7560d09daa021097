import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, statfsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("cut-power.py", import.meta.url));

/**
 * A real file system (ext4 in a file) whose power can be cut: what was written and not synced is then gone, SQLite's
 * writes included.
 */
export interface LoopDisk {
  /** Where it is mounted. */
  readonly folder: string;
  /** Cuts the power. Whoever holds it open gets errors from now on. */
  readonly cut: () => Promise<void>;
  /** Power again, after `cut`: mounted anew. Nobody may hold the old mount open. */
  readonly restart: () => Promise<void>;
  /** Uses up all that is free, until `makeRoom`. */
  readonly fill: () => void;
  readonly makeRoom: () => void;
  readonly dispose: () => Promise<void>;
}

/** Makes one of `megabytes` in `place`, or answers null where this machine lets nobody (needs root, loop, ext4, python3). */
export async function makeLoopDisk(place: string, name: string, megabytes: number): Promise<LoopDisk | null> {
  const image = join(place, `${name}.img`);
  const folder = join(place, name);
  mkdirSync(folder, { recursive: true });
  try {
    run("truncate", "-s", `${megabytes}M`, image);
    run("mkfs.ext4", "-q", "-F", "-m", "0", image);
    mount(image, folder);
  } catch {
    rmSync(image, { force: true });
    return null;
  }
  const helper = spawn("python3", ["-u", script], { stdio: ["pipe", "pipe", "ignore"] });
  const ballast = join(folder, "ballast");
  return {
    folder,
    cut: () => cut(helper, folder),
    restart: async () => {
      await unmount(folder);
      mount(image, folder);
      rmSync(ballast, { force: true });
    },
    fill: () => fill(folder, ballast),
    makeRoom: () => rmSync(ballast, { force: true }),
    dispose: async () => {
      helper.kill();
      await unmount(folder);
      rmSync(image, { force: true });
    },
  };
}

/** Commits seldom by itself: what survives a cut is what was asked to be brought to the disk. */
function mount(image: string, folder: string): void {
  run("mount", "-o", "loop,commit=600", image, folder);
}

/** The kernel may let a killed process's files go a moment after it is gone. */
async function unmount(folder: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return run("umount", folder);
    } catch (error) {
      if (attempt === 100) throw error;
      await setTimeout(20);
    }
  }
}

async function cut(helper: ChildProcess, folder: string): Promise<void> {
  if (!helper.stdout) throw new TypeError("no helper to cut the power with");
  const lines = createInterface({ input: helper.stdout });
  const answered = once(lines, "line");
  helper.stdin?.write(`${folder}\n`);
  await answered;
  lines.close();
}

/** Half of what is left, again and again: the last blocks too. */
function fill(folder: string, ballast: string): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(ballast, "");
  for (let size = bavail * bsize; size >= bsize; size = Math.floor(size / 2)) {
    try {
      run("fallocate", "-o", String(statSync(ballast).size), "-l", String(size), ballast);
    } catch {
      // So much is not left.
    }
  }
}

function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { stdio: "ignore" });
}
