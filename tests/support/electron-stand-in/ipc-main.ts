import { EventEmitter } from "node:events";
import type { FramePart, IpcMainPart } from "./electron-types.ts";

type Handler = Parameters<IpcMainPart["handle"]>[1];
type InvokeEvent = Parameters<Handler>[0];

class StandInIpcMain extends EventEmitter implements IpcMainPart {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  /** Answers an invoke; a fault is told as Electron tells it: its message alone, wrapped. */
  async invoke(
    channel: string,
    sender: object,
    senderFrame: FramePart | null,
    args: readonly unknown[],
  ): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    try {
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      return await handler({ sender, senderFrame } as unknown as InvokeEvent, ...args);
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`);
    }
  }
}

export const ipcMain = new StandInIpcMain();
