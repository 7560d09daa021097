import { ipcRenderer, webUtils } from "electron";
import type { Job } from "#shared/api/method.ts";
import type { Restored } from "#shared/restore.ts";
import { plumbing, restoreChannel, type ShellQuestion, shellQuestions } from "#shared/shell-channels.ts";
import type { BackendState, DataFolder, ShellApi } from "#shared/window-api.ts";
import { startJob } from "./api.ts";
import { ask } from "./ask.ts";
import { hear } from "./hear.ts";

/** What the shell itself carries out, for pages. */
export function exposedShell(): ShellApi {
  return {
    ...questions(),
    restoreBackup: (order, onProgress) => startJob(restoreChannel, order, onProgress) as Job<Restored>,
    pathOfFile: (file) => webUtils.getPathForFile(file),
    onBackendState: (listener) => startingNow("shell.backendState", ({ backendState }) => backendState, listener),
    onDataFolder: (listener) => startingNow("shell.dataFolder", ({ dataFolder }) => dataFolder, listener),
    onCommand: (listener) => hear("shell.command", listener),
    onClosing: listenToClosing(),
  };
}

function questions(): Pick<ShellApi, ShellQuestion> {
  const asked = shellQuestions.map((question) => [question, (request?: unknown) => ask(`shell.${question}`, request)]);
  return Object.fromEntries(asked) as Pick<ShellApi, ShellQuestion>;
}

interface Present {
  readonly backendState: BackendState;
  readonly dataFolder: DataFolder;
}

/** Tells the present value first; what is told meanwhile is newer and makes it superfluous. */
function startingNow<E extends "shell.backendState" | "shell.dataFolder", V>(
  event: E,
  pick: (present: Present) => V,
  listener: (value: V) => void,
): () => void {
  let listening = true;
  let told = false;
  const deafen = hear(event, (value) => {
    told = true;
    listener(value as V);
  });
  void ask(plumbing.present).then((present) => {
    if (listening && !told) listener(pick(present as Present));
  });
  return () => {
    listening = false;
    deafen();
  };
}

/** Every listener is waited for; the shell hears one answer. One that fails must not keep the window open. */
function listenToClosing(): ShellApi["onClosing"] {
  const listeners = new Set<() => Promise<void> | void>();
  hear("shell.closing", () => {
    const saving = [...listeners].map(async (listener) => listener());
    void Promise.allSettled(saving).then(() => ipcRenderer.send(plumbing.closingDone));
  });
  return (listener) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
}
