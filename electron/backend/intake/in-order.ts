/**
 * Begins up to `ahead` pieces of work at a time and hands their results out in the order of the items: what comes first is
 * decided first, however long it takes. A failure is raised in its turn; what was begun beyond it is waited for.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  ahead: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  let next = 0;
  try {
    while (next < items.length || begun.length > 0) {
      for (; next < items.length && begun.length < ahead; next += 1) begun.push(start(items[next] as Item, work));
      const first = begun.shift();
      if (first) yield await first;
    }
  } finally {
    await Promise.allSettled(begun);
  }
}

function start<Item, Result>(item: Item, work: (item: Item) => Promise<Result>): Promise<Result> {
  const running = work(item);
  // Raised when its turn comes, not before.
  running.catch(() => undefined);
  return running;
}
