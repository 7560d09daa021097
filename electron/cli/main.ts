import { tolerateMissingMessages } from "#shared/language/translator.ts";
import { runCommandLine } from "./run.ts";

/** The program's entry: binds a call to the process. Called by kalqan.mjs, which has checked Node's version. */
export async function main(): Promise<void> {
  tolerateMissingMessages();
  const interruption = new AbortController();
  // The first Ctrl+C asks the work to stop cleanly; the next one is the system's own, at once.
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => interruption.abort());
  for (const stream of [process.stdout, process.stderr]) stream.on("error", ignoreClosedPipe);
  process.exitCode = await runCommandLine({
    argv: process.argv.slice(2),
    env: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
    clock: () => new Date(),
    signal: interruption.signal,
  });
}

/** `kalqan plan list | head`: whoever has read enough has not stopped the work. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
