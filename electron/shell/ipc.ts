import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents } from "electron";
import { type Answer, refusal, toErrorRecord } from "#shared/answer.ts";
import { traceOf } from "#shared/diagnostics/fault-trace.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import type { Log } from "./log.ts";
import { isOwnFrame } from "./origin.ts";

/** The one way in from pages. Whoever is not the top frame of a page of ours is refused, and that is logged. */
export interface Ipc {
  /** Answers an invoke. What the handler throws becomes an answer too, so that its code survives. */
  answer(channel: string, handler: (args: readonly unknown[], page: WebContents) => Promise<Answer>): void;
  /** Hears a message that wants no answer. */
  hear(channel: string, listener: (args: readonly unknown[], page: WebContents) => void): void;
}

export function guardIpc(ipcMain: Pick<IpcMain, "handle" | "on">, log: Log): Ipc {
  function isForeign(channel: string, { senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
    if (isOwnFrame(senderFrame)) return false;
    log("foreign sender refused", { channel, origin: senderFrame?.origin ?? "gone" });
    return true;
  }
  /** What was cancelled was wanted. */
  function logRefusal(channel: string, { code, data }: ErrorRecord): void {
    if (code !== "internal.cancelled") log("refused", { ...data, channel, code });
  }
  return {
    answer(channel, handler) {
      ipcMain.handle(channel, async (event, ...args: unknown[]): Promise<Answer> => {
        if (isForeign(channel, event)) return refusal({ code: "backend.foreignSender", data: {} });
        try {
          const answer = await handler(args, event.sender);
          if (!answer.ok) logRefusal(channel, answer.error);
          return answer;
        } catch (error) {
          const record = toErrorRecord(error, channel);
          if (record.code === "internal.unexpected") log("shell fault", { channel, ...traceOf(error) });
          else logRefusal(channel, record);
          return refusal(record);
        }
      });
    },
    hear(channel, listener) {
      ipcMain.on(channel, (event, ...args: unknown[]) => {
        if (!isForeign(channel, event)) listener(args, event.sender);
      });
    },
  };
}
