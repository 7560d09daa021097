import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { Controls } from "#tests/support/electron-stand-in/control.ts";
import type { StandInOptions } from "#tests/support/electron-stand-in/options.ts";
import type { Run } from "./program.ts";
import { programArguments, programEnvironment, root, type StartOptions } from "./program-arguments.ts";

type Answer = { readonly id: number; readonly value?: unknown; readonly error?: string };

/** Starts the built program on the stand-in and attaches to its page. */
export async function runOnStandIn(options: StartOptions): Promise<Run> {
  const child = await start(options);
  const ended = once(child, "exit").then(() => undefined);
  const ask = asker(child);
  const browser = await chromium.connectOverCDP(await ask("endpoint"), { noDefaults: true, isLocal: true });
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error("The program has no window");
  await page.waitForFunction(() => "kalqan" in window && document.readyState === "complete");
  return {
    page,
    onRealElectron: false,
    state: () => ask("state"),
    chooseMenu: (name) => ask("chooseMenu", name),
    answerDialog: (paths) => ask("answerDialog", paths),
    killBackend: () => ask("killBackend"),
    closeWindow: () => ask("closeWindow"),
    minimise: () => ask("minimise"),
    startSecond: async () => {
      await once(await start(options), "exit");
    },
    invokeAs: (frame, channel) => ask("invokeAs", frame, channel, [{}]),
    ended,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}

async function start(options: StartOptions): Promise<ChildProcess> {
  const { language = "kk", size = { width: 1366, height: 768 }, faults = {} } = options;
  const standIn: StandInOptions = {
    headless: true,
    remoteDebugging: true,
    screen: { ...size },
    systemLanguages: [language],
    faults: {
      fullDisk: [...(faults.fullDisk ?? [])],
      brokenStarts: faults.brokenStarts ?? 0,
      ncalayerPort: faults.ncalayerPort ?? null,
    },
  };
  const hook = join(root, "tests/support/electron-stand-in/register.mjs");
  return spawn(process.execPath, ["--import", hook, "dist/shell/main.js", ...programArguments(options)], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    serialization: "advanced",
    env: { ...(await programEnvironment(options)), ELECTRON_STAND_IN: JSON.stringify(standIn) },
  });
}

/** Asks the stand-in over its control channel. A program that ends meanwhile answers nothing more. */
function asker(child: ChildProcess) {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let nextId = 1;
  child.on("message", ({ id, value, error }: Answer) => {
    if (error === undefined) waiting.get(id)?.resolve(value);
    else waiting.get(id)?.reject(new Error(error));
    waiting.delete(id);
  });
  child.once("exit", () => {
    for (const { reject } of waiting.values()) reject(new Error("The program has ended"));
  });
  return <Name extends keyof Controls>(
    name: Name,
    ...args: unknown[]
  ): Promise<Awaited<ReturnType<Controls[Name]>>> => {
    const answer = Promise.withResolvers<unknown>();
    const id = nextId++;
    waiting.set(id, answer);
    if (child.connected) child.send({ id, name, args });
    else answer.reject(new Error("The program has ended"));
    return answer.promise as Promise<Awaited<ReturnType<Controls[Name]>>>;
  };
}
