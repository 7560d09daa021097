import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { runOnElectron } from "./electron-run.ts";
import type { Program, ProgramOptions, Run } from "./program.ts";
import { root, type StartOptions } from "./program-arguments.ts";
import { runOnStandIn } from "./stand-in-run.ts";

/** Where screenshots go; not kept under version control. */
export const screenshotsFolder = join(root, "tests/e2e/screenshots");

/** How long a program may take to leave, in ms, before it is ended: longer than the shell's own patience. */
const patience = 15_000;

/**
 * Starts the built program with folders of its own, on real Electron where `vitest --mode electron` says so, else on the
 * stand-in. Within a test it is closed at the test's end; a failed test leaves a screenshot `failed-…`.
 */
export async function launchProgram(options: ProgramOptions = {}): Promise<Program> {
  const fresh = options.userData === undefined ? await mkdtemp(join(tmpdir(), "kalqan-e2e-")) : null;
  const program = await launch({ ...options, userData: options.userData ?? join(fresh ?? "", "user") }, fresh);
  watchTest(program);
  return program;
}

async function launch(options: StartOptions, fresh: string | null): Promise<Program> {
  await mkdir(options.userData, { recursive: true });
  const run = await (process.env.KALQAN_E2E_ON === "electron" ? runOnElectron(options) : runOnStandIn(options));
  const removeFresh = () => (fresh === null ? undefined : rm(fresh, { recursive: true, force: true }));
  return {
    page: run.page,
    userData: options.userData,
    onRealElectron: run.onRealElectron,
    window: {
      state: run.state,
      choose: async (item) => {
        if (!(await run.chooseMenu(item))) throw new Error(`The menu has no ${item}`);
      },
      close: () => leave(run),
      minimise: run.minimise,
    },
    dialogs: {
      answer: (...paths) => run.answerDialog(paths),
      cancel: () => run.answerDialog([]),
      asked: async () => (await run.state()).dialogs,
    },
    killBackend: run.killBackend,
    kill: run.kill,
    startSecond: run.startSecond,
    restart: async (changed = {}) => {
      await leave(run);
      // The new run takes the fresh folders over.
      const next = await launch({ ...options, ...changed, userData: options.userData }, fresh);
      watchTest(next);
      return next;
    },
    screenshot: (name) => screenshot(run, name),
    log: () => readLog(options.userData),
    close: async () => {
      await leave(run);
      await removeFresh();
    },
    invokeAs: run.invokeAs,
  };
}

/** Within a test: closed with it. In a hook of a suite there is no test; whoever launched it there closes it. */
function watchTest(program: Program): void {
  try {
    onTestFinished(async ({ task }) => {
      const name = `failed-${task.name.replaceAll(/[^\p{L}\d]+/gu, "-").slice(0, 80)}`;
      if (task.result?.state === "fail") await program.screenshot(name).catch(() => undefined);
      await program.close();
    });
  } catch {
    // Not within a test.
  }
}

/** Closes the window as a person does and waits for the program to leave; one that does not is ended. */
async function leave(run: Run): Promise<void> {
  const impatience = setTimeout(() => void run.kill(), patience);
  await run.closeWindow().catch(() => undefined);
  await run.ended;
  clearTimeout(impatience);
}

async function screenshot(run: Run, name: string): Promise<string> {
  await mkdir(screenshotsFolder, { recursive: true });
  const path = join(screenshotsFolder, `${name}.png`);
  await run.page.evaluate(painted);
  await run.page.screenshot({ path, animations: "disabled", caret: "hide" });
  return path;
}

async function readLog(userData: string): Promise<string[]> {
  const text = await readFile(join(userData, "shell.log"), "utf8").catch(() => "");
  return text.split("\n").filter((line) => line !== "");
}

/** Runs in the page: its fonts are there and what it holds has been drawn. */
async function painted(): Promise<void> {
  await document.fonts.ready;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}
