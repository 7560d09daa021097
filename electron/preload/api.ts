import { ipcRenderer } from "electron";
import type { Progress } from "#shared/api/method.ts";
import type { Api } from "#shared/api.ts";
import { apiChannels } from "#shared/channels.ts";
import { plumbing } from "#shared/shell-channels.ts";
import { ask } from "./ask.ts";
import { hear } from "./hear.ts";

/** The contract for pages, made from its list of channels: a method added there is here without a word. */
export function exposedApi(): Api {
  const api: Record<string, Record<string, unknown>> = {};
  for (const { capability, method, kind } of apiChannels) {
    const channel = `${capability}.${method}`;
    const group = api[capability] ?? {};
    api[capability] = group;
    group[method] =
      kind === "job"
        ? (request: unknown, onProgress?: (progress: Progress) => void) => startJob(channel, request, onProgress)
        : (request: unknown) => ask(channel, request);
  }
  return api as unknown as Api;
}

/** Starts long work on a channel, with a number of this page's own. */
export function startJob(channel: string, request: unknown, onProgress: ((progress: Progress) => void) | undefined) {
  const job = crypto.randomUUID();
  const deafen = hear("job.progress", (of, progress) => {
    if (of === job) onProgress?.(progress);
  });
  return {
    result: ask(channel, request, job).finally(deafen),
    cancel: () => ipcRenderer.send(plumbing.cancelJob, job),
  };
}
