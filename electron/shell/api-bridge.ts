import { isAbsolute } from "node:path";
import type { WebContents } from "electron";
import { apiChannels } from "#shared/channels.ts";
import { KalqanError } from "#shared/errors.ts";
import { restoreOrderSchema } from "#shared/restore.ts";
import { plumbing, restoreChannel } from "#shared/shell-channels.ts";
import type { Backend } from "./backend.ts";
import type { RunningCall } from "./backend-process.ts";
import type { Ipc } from "./ipc.ts";
import { tell } from "./page-events.ts";

/** Carries the contract from pages to the backend and back: as it is, nothing looked into. */
export function bridgeApi(ipc: Ipc, backend: Backend): void {
  const jobs = new JobTable();
  for (const { capability, method, kind } of apiChannels) {
    const channel = `${capability}.${method}`;
    ipc.answer(channel, ([request, job], page) => {
      if (kind === "call") return backend.call(channel, request, () => undefined).answer;
      if (typeof job !== "string") throw new KalqanError("contract.invalidRequest", { method: channel, path: "job" });
      const running = backend.call(channel, request, (progress) => tell(page, "job.progress", job, progress));
      return jobs.follow(page, job, running);
    });
  }
  // A restore is the shell's own work: the backend that would carry it out has to go for it.
  ipc.answer(restoreChannel, ([request, job], page) => {
    const order = restoreOrderSchema.safeParse(request);
    if (!order.success || !isAbsolute(order.data.source) || typeof job !== "string") {
      throw new KalqanError("contract.invalidRequest", { method: restoreChannel, path: "" });
    }
    const running = backend.restore(order.data, (progress) => tell(page, "job.progress", job, progress));
    return jobs.follow(page, job, running);
  });
  ipc.hear(plumbing.cancelJob, ([job], page) => jobs.cancel(page, String(job)));
}

/** The jobs under way, by page. A page that goes away (closed, reloaded, crashed) takes its jobs with it. */
class JobTable {
  readonly #byPage = new Map<WebContents, Map<string, RunningCall>>();

  async follow(page: WebContents, job: string, running: RunningCall) {
    const jobs = this.#jobsOf(page);
    jobs.set(job, running);
    try {
      return await running.answer;
    } finally {
      jobs.delete(job);
    }
  }

  cancel(page: WebContents, job: string): void {
    this.#byPage.get(page)?.get(job)?.cancel();
  }

  #jobsOf(page: WebContents): Map<string, RunningCall> {
    const known = this.#byPage.get(page);
    if (known) return known;
    const jobs = new Map<string, RunningCall>();
    this.#byPage.set(page, jobs);
    const cancelAll = () => {
      for (const running of jobs.values()) running.cancel();
    };
    page.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) cancelAll();
    });
    page.on("render-process-gone", cancelAll);
    page.once("destroyed", () => {
      cancelAll();
      this.#byPage.delete(page);
    });
    return jobs;
  }
}
