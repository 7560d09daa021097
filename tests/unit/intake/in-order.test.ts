import { expect, test } from "vitest";
import { inOrder } from "#backend/intake/in-order.ts";

test("results come in the order of the items, and no more than so many are on their way", async () => {
  let running = 0;
  let most = 0;
  const finish = new Map<number, () => void>();
  const work = (item: number) => {
    running += 1;
    most = Math.max(most, running);
    return new Promise<number>((resolve) =>
      finish.set(item, () => {
        running -= 1;
        resolve(item);
      }),
    );
  };
  const seen: number[] = [];
  const done = (async () => {
    for await (const item of inOrder([1, 2, 3, 4], 2, work)) seen.push(item);
  })();
  finish.get(2)?.();
  finish.get(1)?.();
  while (seen.length < 4) {
    await new Promise(setImmediate);
    for (const go of finish.values()) go();
    finish.clear();
  }
  await done;
  expect(seen).toEqual([1, 2, 3, 4]);
  expect(most).toBe(2);
});

test("a failure is raised in its turn", async () => {
  const seen: number[] = [];
  const work = async (item: number) => {
    if (item === 2) throw new RangeError("second");
    return item;
  };
  const all = async () => {
    for await (const item of inOrder([1, 2, 3], 3, work)) seen.push(item);
  };
  await expect(all()).rejects.toThrow("second");
  expect(seen).toEqual([1]);
});
