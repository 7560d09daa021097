import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import type { CommandId } from "#shared/commands.ts";
import { type CommandHandler, currentRegistrations, onRegistrations, register } from "./command-registry.ts";

/**
 * While the component is shown, the command of the menu, its key and the search does this.
 * `useCommand("nextMeasure", canGoOn ? goOn : null)`: null = not now.
 */
export function useCommand(id: CommandId, handler: CommandHandler | null): void {
  const carryOut = useEffectEvent(() => handler?.());
  const available = handler !== null;
  useEffect(() => {
    if (!available) return undefined;
    return register(id, () => carryOut());
  }, [id, available]);
}

/** The commands that somebody carries out now. */
export function useAvailableCommands(): ReadonlySet<CommandId> {
  const registrations = useSyncExternalStore(onRegistrations, currentRegistrations);
  return new Set(registrations.map(({ id }) => id));
}
