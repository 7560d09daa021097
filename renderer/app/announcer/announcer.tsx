import { VisuallyHidden } from "@mantine/core";
import { useSyncExternalStore } from "react";

interface Announcement {
  readonly text: string;
  /** Told apart from the same words said before, so that a screen reader says them again. */
  readonly number: number;
}

let current: Announcement = { text: "", number: 0 };
const listeners = new Set<() => void>();

/** Says something to a screen reader without moving the focus: saved, checks changed, a job's end. */
export function announce(text: string): void {
  current = { text, number: current.number + 1 };
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The page's one polite live region. */
export function Announcer() {
  const { text, number } = useSyncExternalStore(listen, () => current);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      <span key={number}>{text}</span>
    </VisuallyHidden>
  );
}
