/**
 * Keys that go with rows as they are moved, so that what is half typed in a row stays with it. The rows themselves have no
 * ids: their keys follow what is done to them.
 */
export interface RowKeys {
  readonly keys: readonly number[];
  /** The key that the next row gets. */
  readonly next: number;
}

export const noRowKeys: RowKeys = { keys: [], next: 0 };

/** As many keys as there are rows: new ones at the end, or fewer. The same object where their number fits. */
export function fitRowKeys(rowKeys: RowKeys, count: number): RowKeys {
  const { keys, next } = rowKeys;
  if (keys.length === count) return rowKeys;
  if (keys.length > count) return { keys: keys.slice(0, count), next };
  const added = Array.from({ length: count - keys.length }, (_, index) => next + index);
  return { keys: [...keys, ...added], next: next + added.length };
}

/** The keys after the row at `index` was removed. */
export function removeRowKey({ keys, next }: RowKeys, index: number): RowKeys {
  return { keys: keys.toSpliced(index, 1), next };
}

/** The keys after a row was moved. */
export function moveRowKey({ keys, next }: RowKeys, from: number, to: number): RowKeys {
  const key = keys[from];
  return key === undefined ? { keys, next } : { keys: keys.toSpliced(from, 1).toSpliced(to, 0, key), next };
}
