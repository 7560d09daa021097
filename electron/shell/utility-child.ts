import type { UtilityProcess, utilityProcess } from "electron";
import type { FromBackend } from "#shared/backend-messages.ts";
import type { Child } from "./backend-process.ts";
import type { Log } from "./log.ts";

/** Starts the backend's entry as a utility process: Node alone, no window, killed with the program. */
export function startUtilityChild(fork: typeof utilityProcess.fork, entry: string, log: Log): Child {
  const child: UtilityProcess = fork(entry, [], { serviceName: "kalqan-backend", stdio: "pipe" });
  child.stderr?.on("data", (chunk: Buffer) => log("backend", { stderr: chunk.toString("utf8").slice(0, 4_000) }));
  // Nothing is meant for standard output; unread, it would fill and stop the process.
  child.stdout?.resume();
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on("message", (message: FromBackend) => listener(message)),
    onExit: (listener) => child.once("exit", () => listener()),
    kill: () => child.kill(),
  };
}
