import { createInterface } from "node:readline";
import type { UtilityProcess, utilityProcess } from "electron";
import type { FromBackend } from "#shared/backend-messages.ts";
import { parseToldLine } from "#shared/diagnostics/log-line.ts";
import type { Child } from "./backend-process.ts";
import type { Log } from "./log.ts";

/** Starts the backend's entry as a utility process: Node alone, no window, killed with the program. */
export function startUtilityChild(fork: typeof utilityProcess.fork, entry: string, log: Log): Child {
  const child: UtilityProcess = fork(entry, [], { serviceName: "kalqan-backend", stdio: "pipe" });
  if (child.stderr) hearLines(child.stderr, log);
  child.once("exit", (exitCode) => {
    if (exitCode !== 0) log("backend ended", { exitCode });
  });
  // Nothing is meant for standard output; unread, it would fill and stop the process.
  child.stdout?.resume();
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on("message", (message: FromBackend) => listener(message)),
    onExit: (listener) => child.once("exit", () => listener()),
    kill: () => child.kill(),
  };
}

/** Only what is meant for the log: what else stands there may quote anything. */
function hearLines(stream: NodeJS.ReadableStream, log: Log): void {
  createInterface({ input: stream }).on("line", (line) => {
    const told = parseToldLine(line);
    if (told !== null) log(told.event, told.data);
    // V8's own last words.
    else if (line.includes("JavaScript heap out of memory")) log("backend out of memory");
  });
}
