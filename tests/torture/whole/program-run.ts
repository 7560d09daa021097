import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Browser, chromium, type Page } from "playwright-core";
import type { Answer } from "#shared/answer.ts";
import { programArguments, programEnvironment, root } from "../../e2e/support/program-arguments.ts";
import type { Caller } from "../process/backend-process.ts";
import { killTree } from "./kill-tree.ts";

/** The whole program at work: shell, backend and pages. */
export interface ProgramRun extends Caller {
  readonly page: Page;
  /** kill -9 of all of it at once. Answers how many processes went. */
  readonly kill: () => Promise<number>;
}

export interface ProgramPlace {
  readonly userData: string;
  readonly dataDir: string;
  /** `YYYY-MM-DD` that the calendar takes for today. */
  readonly now: string;
}

/** How long a start may take on a busy machine, in ms. */
const patience = 120_000;

/** Starts the built program on the stand-in; its page is loaded and its folder open, or has said why not. */
export async function runProgram(place: ProgramPlace): Promise<ProgramRun> {
  const child = await start(place);
  const browser = await chromium.connectOverCDP(await ask(child, "endpoint"), { noDefaults: true, isLocal: true });
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error("the program has no window");
  page.setDefaultTimeout(patience);
  await page.waitForFunction(() => "kalqan" in window && document.readyState === "complete");
  await page.waitForFunction(async () => {
    const { state } = await window.kalqan.shell.dataFolder();
    return state === "open" || state === "refused";
  });
  return {
    page,
    call: (channel, request) => callFrom(page, channel, request),
    kill: () => kill(child, browser),
  };
}

async function start({ userData, dataDir, now }: ProgramPlace): Promise<ChildProcess> {
  const options = { userData, dataDir, now, language: "kk" } as const;
  const standIn = {
    ...{ headless: true, remoteDebugging: true, screen: { width: 1366, height: 768 }, systemLanguages: ["kk"] },
    faults: { fullDisk: [], brokenStarts: 0, ncalayerPort: null },
  };
  const hook = join(root, "tests/support/electron-stand-in/register.mjs");
  return spawn(process.execPath, ["--import", hook, "dist/shell/main.js", ...programArguments(options)], {
    cwd: root,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
    env: { ...(await programEnvironment(options)), ELECTRON_STAND_IN: JSON.stringify(standIn) },
  });
}

async function ask(child: ChildProcess, name: string): Promise<string> {
  const answered = once(child, "message");
  child.send({ id: 1, name, args: [] });
  const [{ value, error }] = (await answered) as [{ readonly value?: unknown; readonly error?: string }];
  if (typeof value !== "string") throw new Error(error ?? "the stand-in did not answer");
  return value;
}

/** As a page calls: through preload and shell. Null where the program was gone before it answered. */
async function callFrom(page: Page, channel: string, request: unknown): Promise<Answer | null> {
  const calling = page.evaluate(
    async ([capability = "", method = "", asked]) => {
      const api = window.kalqan.api as unknown as Record<string, Record<string, (request: unknown) => unknown>>;
      try {
        const answer = api[String(capability)]?.[String(method)]?.(asked) as
          | { readonly result?: Promise<unknown> }
          | Promise<unknown>;
        return { ok: true as const, value: await ("result" in answer ? answer.result : answer) };
      } catch (error) {
        return { ok: false as const, error: error as never };
      }
    },
    [...channel.split("."), request] as const,
  );
  return calling.catch(() => null) as Promise<Answer | null>;
}

async function kill(child: ChildProcess, browser: Browser): Promise<number> {
  const gone = once(child, "exit");
  const count = killTree(child.pid ?? 0);
  await gone;
  await Promise.race([browser.close().catch(() => undefined), setTimeout(2_000)]);
  return count;
}
