import type { FromBackend, ToBackend } from "#shared/backend-messages.ts";
import type { Child } from "../../../electron/shell/backend-process.ts";

/** A backend process that a test plays: what it was told, and what it says and does. */
export class FakeChild implements Child {
  readonly told: ToBackend[] = [];
  killed = false;
  #say: (message: FromBackend) => void = () => undefined;
  #exit: () => void = () => undefined;

  post(message: ToBackend): void {
    this.told.push(message);
  }

  onMessage(listener: (message: FromBackend) => void): void {
    this.#say = listener;
  }

  onExit(listener: () => void): void {
    this.#exit = listener;
  }

  kill(): void {
    this.killed = true;
    this.#exit();
  }

  say(message: FromBackend): void {
    this.#say(message);
  }

  die(): void {
    this.#exit();
  }

  /** What it was told of one kind. */
  toldOf<T extends ToBackend["type"]>(type: T): Extract<ToBackend, { type: T }>[] {
    return this.told.filter((message): message is Extract<ToBackend, { type: T }> => message.type === type);
  }
}
