/** Saves what is typed and not yet saved; waited for. */
type Save = () => Promise<void> | void;

const saves = new Set<Save>();

/**
 * Called before what the page holds goes: before the window closes, and before the data folder is locked. Answers how to
 * take it back.
 */
export function beforeLeaving(save: Save): () => void {
  saves.add(save);
  const forget = window.kalqan.shell.onClosing(save);
  return () => {
    saves.delete(save);
    forget();
  };
}

/** Everything typed is saved, or its failure is told where saving is told (`currentSaving`). */
export async function saveEverything(): Promise<void> {
  await Promise.all([...saves].map((save) => save()));
}
