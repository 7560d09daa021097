import { spawnSync } from "node:child_process";

/** What a command took, in seconds. */
export interface Cost {
  readonly wall: number;
  /** Of all its processes, in the program and in the system. */
  readonly processor: number;
  readonly output: string;
}

/** Runs a line of bash to its end and measures it. @throws where it fails */
export function measure(line: string, folder: string): Cost {
  const timed = `TIMEFORMAT='\n%3R %3U %3S'; time { ${line}; }`;
  const { status, stdout, stderr } = spawnSync("bash", ["-e", "-o", "pipefail", "-c", timed], {
    cwd: folder,
    encoding: "utf8",
  });
  const times = /\n([\d.]+) ([\d.]+) ([\d.]+)\n$/.exec(stderr);
  if (status !== 0 || !times) throw new Error(`${line}\n${stderr}`);
  const [wall = 0, user = 0, system = 0] = times.slice(1).map(Number);
  return { wall, processor: user + system, output: stdout };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
