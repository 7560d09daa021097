import { type ChildProcess, fork } from "node:child_process";
import { EventEmitter } from "node:events";
import { fileURLToPath } from "node:url";
import type { ForkOptions } from "electron";
import { app } from "./app.ts";
import type { UtilityProcessPart } from "./electron-types.ts";
import { options } from "./options.ts";

const bootstrap = fileURLToPath(new URL("utility-bootstrap.mjs", import.meta.url));
let starts = 0;

/** A real process of Node's, with messages by structured clone both ways. */
class StandInUtilityProcess extends EventEmitter implements UtilityProcessPart {
  readonly #child: ChildProcess;

  constructor(modulePath: string, args: readonly string[], { stdio }: ForkOptions) {
    super();
    starts += 1;
    const streams = stdio === "pipe" ? "pipe" : "inherit";
    this.#child = fork(bootstrap, [modulePath, ...args], {
      serialization: "advanced",
      stdio: ["ignore", streams, streams, "ipc"],
      execArgv: [],
      env: {
        ...process.env,
        ELECTRON_STAND_IN_FAULTS: JSON.stringify({
          fullDisk: options.faults?.fullDisk ?? [],
          broken: starts <= (options.faults?.brokenStarts ?? 0),
          ncalayerPort: options.faults?.ncalayerPort ?? null,
        }),
      },
    });
    this.#child.on("message", (message) => this.emit("message", message));
    this.#child.once("spawn", () => this.emit("spawn"));
    this.#child.once("exit", (code) => {
      processes.delete(this);
      this.emit("exit", code ?? 1);
    });
    processes.add(this);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get stdout() {
    return this.#child.stdout;
  }

  get stderr() {
    return this.#child.stderr;
  }

  postMessage(message: unknown): void {
    const copy: unknown = structuredClone(message);
    if (this.#child.connected) this.#child.send(copy as object);
  }

  kill(): boolean {
    return this.#child.kill("SIGKILL");
  }
}

/** Those alive. */
export const processes = new Set<StandInUtilityProcess>();
app.atExit.push(() => {
  for (const each of processes) each.kill();
});

export const utilityProcess = {
  fork: (modulePath: string, args: string[] = [], forkOptions: ForkOptions = {}) =>
    new StandInUtilityProcess(modulePath, args, forkOptions),
};
