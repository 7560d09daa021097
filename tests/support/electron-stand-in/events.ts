import type { EventEmitter } from "node:events";

/** An event whose listeners may prevent what would follow. */
export class PreventableEvent {
  defaultPrevented = false;

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** Emits an event that may be prevented; `details` become properties of the event, as Electron has it. True: go on. */
export function emitPreventable(
  emitter: EventEmitter,
  name: string,
  details: Readonly<Record<string, unknown>> = {},
  ...more: readonly unknown[]
): boolean {
  const event = Object.assign(new PreventableEvent(), details);
  emitter.emit(name, event, ...more);
  return !event.defaultPrevented;
}
