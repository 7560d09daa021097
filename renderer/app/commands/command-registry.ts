import type { CommandId } from "#shared/commands.ts";

/** Does what a command says. */
export type CommandHandler = () => void;

interface Registration {
  readonly id: CommandId;
  readonly handler: CommandHandler;
}

let registrations: readonly Registration[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Registration[]): void {
  registrations = next;
  for (const listener of listeners) listener();
}

/** From now on the command is carried out by this; the one that came last has it. Answers how to give it back. */
export function register(id: CommandId, handler: CommandHandler): () => void {
  const registration = { id, handler };
  change([...registrations, registration]);
  return () => change(registrations.filter((other) => other !== registration));
}

/** Carries a command out; false where nobody can now. */
export function run(id: CommandId): boolean {
  const found = registrations.findLast((registration) => registration.id === id);
  found?.handler();
  return found !== undefined;
}

/** The present registrations: the same array until something changes. */
export function currentRegistrations(): readonly Registration[] {
  return registrations;
}

/** Told when commands come or go. */
export function onRegistrations(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
