import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The entry of a source checkout. */
export const entry = fileURLToPath(new URL("../../../electron/cli/kalqan.mjs", import.meta.url));

export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Another entry than the built program's, which is tested where it is built (runner/started-programs.ts). */
  readonly entry?: string;
  /** Another Node than this one, and what stands before the entry. */
  readonly node?: string;
  readonly nodeArguments?: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Close standard output as soon as so many characters were read, as `head` does. */
  readonly readOnly?: number;
}

/** Runs the real command line in a process of its own, in Kazakh unless told otherwise. */
export function runKalqan(argv: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { node = process.execPath, nodeArguments = [], cwd, env = {}, readOnly = Number.POSITIVE_INFINITY } = options;
  const started = options.entry ?? process.env.KALQAN_BUILT_ENTRY ?? entry;
  const child = spawn(node, [...nodeArguments, started, ...argv], {
    cwd,
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    if (stdout.length >= readOnly) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

/** Runs with `--json`: the one document it prints, whatever the exit code; nothing else may be said anywhere. */
export async function runJson(
  argv: readonly string[],
  options: RunOptions = {},
): Promise<{ readonly exitCode: number | null; readonly json: unknown }> {
  const { exitCode, stdout, stderr } = await runKalqan([...argv, "--json"], options);
  if (stderr !== "") throw new Error(`standard error: ${stderr}`);
  return { exitCode, json: JSON.parse(stdout) };
}
